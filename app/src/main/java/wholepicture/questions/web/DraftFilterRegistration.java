package wholepicture.questions.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wholepicture.questions.Drafts;

/** Puts the keeper of drafts before the filters of sign-in, which stand at -100. */
@Configuration(proxyBeanMethods = false)
class DraftFilterRegistration {

    private static final int BEFORE_SIGN_IN = -105;

    @Bean
    FilterRegistrationBean<DraftFilter> draftFilter(Drafts drafts) {
        var registration = new FilterRegistrationBean<>(new DraftFilter(drafts));
        registration.setOrder(BEFORE_SIGN_IN);
        return registration;
    }
}
