package wholepicture.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Workers;

@Story
class OwnAgenciesTests {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Cast cast;
    @Autowired
    private Workers workers;

    @Test
    void a_store_with_agencies_of_its_own_is_left_alone() {
        cast.agency(AgencyKind.HOUSING);
        context.getAutowireCapableBeanFactory().createBean(Demonstration.class).run(new DefaultApplicationArguments());
        assertThat(workers.demonstration()).isEmpty();
    }
}
