package wholepicture.agencies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import wholepicture.agencies.Tokens;

/** Who gets in: people by form or by their organisation's OpenID Connect, agencies' machines by token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** The interface for machines: no session, no cookie, no form; a worker's session may read it too. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens) {
        http.securityMatcher(request -> request.getRequestURI().startsWith("/api/") && request.getHeader("Authorization") != null)
            .authorizeHttpRequests(r -> r.anyRequest().authenticated())
            .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(new ActingFilter(), AuthorizationFilter.class)
            .exceptionHandling(e -> e.authenticationEntryPoint(SecurityConfiguration::refuse))
            .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> oidc, OpenIdWorkers openIdWorkers, Throttle throttle,
        @Value("${wholepicture.sign-in.form}") boolean form) {
        http.authorizeHttpRequests(r -> r
                .requestMatchers("/", "/assets/**", "/sign-in", "/concern", "/learning/letters/stop/*", "/help", "/help/**", "/error", "/health", "/api/openapi.json", "/api").permitAll()
                .anyRequest().authenticated())
            .logout(l -> l.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
            .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(p -> p.policy(ReferrerPolicy.SAME_ORIGIN)))
            .requestCache(c -> c.requestCache(comeBackTo()))
            .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(SecurityConfiguration::refuse,
                request -> request.getRequestURI().startsWith("/api/"))
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), AnyRequestMatcher.INSTANCE))
            .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(new ActingFilter(), AuthorizationFilter.class);
        if (form) {
            http.formLogin(f -> f.loginPage("/sign-in").failureHandler(throttle::failed).successHandler(throttle::succeeded));
        }
        if (oidc.getIfAvailable() != null) {
            http.oauth2Login(o -> o.loginPage("/sign-in").userInfoEndpoint(u -> u.oidcUserService(openIdWorkers)));
        }
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Whoever asked for a page is brought to it once signed in. A program is given no session for what it asked without a token. */
    private static RequestCache comeBackTo() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")
            && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write("""
            {"detail":"Send your agency's token as \\"Authorization: Bearer wp_...\\"; none was sent, or it was revoked. An administrator makes tokens on the page of the agency.","status":401,"title":"Sign in"}""".getBytes(StandardCharsets.UTF_8));
    }
}
