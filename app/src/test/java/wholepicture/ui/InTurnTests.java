package wholepicture.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InTurnTests {

    private static final int PAGES = 40;

    @Test
    void many_pages_at_once_are_all_answered_a_few_at_a_time_and_a_failed_one_gives_its_turn_back() throws Exception {
        var inTurn = new InTurn(2);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(4);
        var answers = new ArrayList<Future<Integer>>();
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PAGES; i++) {
                boolean fails = i % 3 == 0;
                answers.add(browsers.submit(() -> {
                    var response = new MockHttpServletResponse();
                    try {
                        inTurn.doFilter(new MockHttpServletRequest("GET", "/my-work"), response, (request, answer) -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            full.countDown();
                            await(full);   // the first four are inside together before any of them leaves
                            now.decrementAndGet();
                            if (fails) {
                                throw new IllegalStateException("a page that fails");
                            }
                        });
                    } catch (IllegalStateException e) {
                        return 500;
                    }
                    return response.getStatus();
                }));
            }
        }
        assertThat(most).hasValue(4);
        for (int i = 0; i < PAGES; i++) {
            assertThat(answers.get(i).get()).isEqualTo(i % 3 == 0 ? 500 : 200);
        }
    }

    @Test
    void a_system_that_waits_until_its_file_was_read_takes_no_page_its_turn() throws Exception {
        var inTurn = new InTurn(1);
        var waiting = new CountDownLatch(PAGES);
        var page = new CountDownLatch(1);
        try (var systems = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PAGES; i++) {
                systems.submit(() -> {
                    inTurn.doFilter(new MockHttpServletRequest("POST", "/api/feeds/police"), new MockHttpServletResponse(), (request, answer) -> {
                        waiting.countDown();
                        await(page);
                    });
                    return true;
                });
            }
            await(waiting);
            inTurn.doFilter(new MockHttpServletRequest("GET", "/my-work"), new MockHttpServletResponse(), (request, answer) -> page.countDown());
            assertThat(page.getCount()).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
