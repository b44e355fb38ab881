package wholepicture.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import wholepicture.Cast;
import wholepicture.FreshStore;
import wholepicture.MovableClock;

/** A story told through a real browser to a real server; all of them share one. The browser is opened once for a class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class, Millrace.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface InBrowser {}
