package wholepicture.agencies.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import wholepicture.agencies.SignIns;

/** Turns away a sign-in for a name or from an address that has failed too often, whether or not the password is right. */
@Component
class Throttle extends OncePerRequestFilter {

    private final SignIns signIns;
    private final SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();

    Throttle(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (signIns.tooMany(username(request), request.getRemoteAddr())) {
            response.sendRedirect("/sign-in?wait");
            return;
        }
        chain.doFilter(request, response);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        signIns.keep(username(request), request.getRemoteAddr(), false);
        response.sendRedirect("/sign-in?failed");
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
        throws IOException, ServletException {
        signIns.keep(username(request), request.getRemoteAddr(), true);
        onward.onAuthenticationSuccess(request, response, authentication);
    }

    private static String username(HttpServletRequest request) {
        String username = request.getParameter("username");
        return username == null ? "" : username;
    }

    /** It stands in the chain of the pages only; the container must not run it again for every request. */
    @Component
    static class NotEverywhere {
        @Bean
        FilterRegistrationBean<Throttle> throttleRegistration(Throttle throttle) {
            var registration = new FilterRegistrationBean<>(throttle);
            registration.setEnabled(false);
            return registration;
        }
    }
}
