package org.gridcase.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The door to the metrics: for administrators, and for the account with which the operators' Prometheus scrapes. That
 * account is no person's, opens no other door, and is there only when a password for it is configured.
 */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

    private static final String SCRAPES = "scrapes";

    private final String username;
    private final String password;

    MetricsDoor(
            @Value("${gridcase.metrics.username:metrics}") String username,
            @Value("${gridcase.metrics.password:}") String password) {
        this.username = username;
        this.password = password;
    }

    @Bean
    @Order(0)
    SecurityFilterChain metrics(
            HttpSecurity http, ApiProblems problems, Administrators administrators, EngineSignIn signIn)
            throws Exception {
        AuthenticationManager people = signIn.remembering();
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/actuator/prometheus"))
                .authenticationManager(attempt -> isScraper(attempt) ? scraper() : people.authenticate(attempt))
                .authorizeHttpRequests(rules -> rules.anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(authentication.get().getAuthorities().stream()
                                                .anyMatch(right -> SCRAPES.equals(right.getAuthority()))
                                        || administrators
                                                .check(authentication, request)
                                                .isGranted())))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private boolean isScraper(Authentication attempt) {
        return !password.isBlank()
                && same(username, attempt.getName())
                && same(password, String.valueOf(attempt.getCredentials()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Authentication scraper() {
        return UsernamePasswordAuthenticationToken.authenticated(
                username, null, List.of(new SimpleGrantedAuthority(SCRAPES)));
    }
}
