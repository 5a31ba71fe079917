package org.gridcase.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for everything. Three doors for people: {@code /api} (for machines that act for people, too), {@code
 * /camunda} for the engine's web applications, and the pages; and one for departments' systems, with a sign-in of its own.
 * What no rule names is shut.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String LOGIN = "/login";
    static final String TASKLIST = "/camunda/app/tasklist/";

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** The engine's web applications own the usual name, {@code XSRF-TOKEN}. */
    static final String CSRF_COOKIE = "GRIDCASE-CSRF";

    static final String CSRF_HEADER = "X-GRIDCASE-CSRF";

    private static final RequestMatcher OBJECTIONS = new OrRequestMatcher(
            path(HttpMethod.POST, "/api/notices/*/objections"),
            path(HttpMethod.POST, "/api/notices/objections/*/check"));

    private static final RequestMatcher TOPICS = path(HttpMethod.POST, "/api/topics");

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Before all others: nobody but a department's system comes in here, and it comes in nowhere else. */
    @Bean
    @Order(0)
    SecurityFilterChain workers(
            HttpSecurity http, CookieCsrfTokenRepository csrfTokens, ApiProblems problems, WorkerSignIn signIn)
            throws Exception {
        return http.securityMatcher(WorkerPaths::isTheirs)
                .authenticationManager(signIn::authenticate)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(WorkerPaths.TASKS, WorkerPaths.CALLS)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new ReadableCsrfToken())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::isBrowserWithCredentials))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            CookieCsrfTokenRepository csrfTokens,
            ApiProblems problems,
            Administrators administrators,
            EngineSignIn signIn)
            throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authenticationManager(signIn.remembering())
                .authorizeHttpRequests(rules -> rules.requestMatchers(path("/api/admin/**"))
                        .access(administrators)
                        // Published lists (三张清单), without personal data.
                        .requestMatchers(path(HttpMethod.GET, "/api/responsibility-lists/**"))
                        .permitAll()
                        // Notices (公示): drafts and their preview are the officer's, what was published is everybody's.
                        .requestMatchers(path("/api/notices/*/draft/**"))
                        .authenticated()
                        .requestMatchers(path(HttpMethod.GET, "/api/notices/**"))
                        .permitAll()
                        // Residents object (异议) without an account.
                        .requestMatchers(OBJECTIONS)
                        .permitAll()
                        // Residents suggest topics (议题) without an account, and follow them with the code of a receipt.
                        .requestMatchers(
                                TOPICS, path(HttpMethod.GET, "/api/topics/receipts/*"), path("/api/topic-matters"))
                        .permitAll()
                        .requestMatchers(path("/api/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new ReadableCsrfToken())
                        // Nobody has to be anybody to object: there is nothing that another site's page could abuse.
                        .ignoringRequestMatchers(OBJECTIONS)
                        .ignoringRequestMatchers(request -> TOPICS.matches(request) && isNobody(request))
                        .ignoringRequestMatchers(SecurityConfiguration::isMachine))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engine(
            HttpSecurity http,
            CookieCsrfTokenRepository csrfTokens,
            ApiProblems problems,
            EngineDoor door,
            EngineSignIn signIn)
            throws Exception {
        RequestMatcher engineApi = path("/camunda/api/**");
        RequestMatcher logout = path(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout");
        return http.securityMatcher(path("/camunda/**"))
                .authenticationManager(signIn.remembering())
                .authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(door))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                // The engine's own filter protects what changes something here; ours only hands out the cookie, which
                // Tasklist's tabs need when they call /api.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new ReadableCsrfToken())
                        .requireCsrfProtectionMatcher(request -> false))
                .addFilterAfter(new CsrfCookie(), CsrfFilter.class)
                .addFilterBefore(new SetupPagesGone(), HeaderWriterFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(problems, engineApi)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN), request -> true)
                        .accessDeniedHandler(problems))
                .logout(out -> out.logoutRequestMatcher(logout)
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(
                                org.springframework.http.HttpStatus.NO_CONTENT)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, CookieCsrfTokenRepository csrfTokens, Administrators administrators, EngineSignIn signIn)
            throws Exception {
        return http.authenticationManager(signIn)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(path(LOGIN), path("/assets/**"), path("/favicon.ico"))
                        .permitAll()
                        // Published: nothing but the lists is there, whoever looks.
                        .requestMatchers(path("/lists/**"))
                        .permitAll()
                        .requestMatchers(path("/notices/*/draft/**"), path("/notices/receipts/**"))
                        .authenticated()
                        .requestMatchers(path("/notices/**"), path("/notices.rss"))
                        .permitAll()
                        .requestMatchers(path("/topics/**"))
                        .permitAll()
                        .requestMatchers(path("/v3/api-docs/**"), path("/swagger-ui/**"), path("/swagger-ui.html"))
                        .permitAll()
                        .requestMatchers(path("/admin/**"))
                        .access(administrators)
                        .requestMatchers(
                                path("/"),
                                path("/inbox/**"),
                                path("/calls/**"),
                                path("/bodies/**"),
                                path("/meetings/**"),
                                path("/monitor/**"),
                                path("/webjars/bpmn-js/**"),
                                path("/webjars/htmx.org/**"),
                                path("/_static/echarts/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl(TASKLIST))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?logout").deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new ReadableCsrfToken()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                                .SAME_ORIGIN));
    }

    /**
     * A caller that sends its credentials with the request cannot be abused through another site's page, unless a browser
     * adds remembered credentials by itself: browsers say where a request comes from.
     */
    private static boolean isMachine(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String site = request.getHeader("Sec-Fetch-Site");
        return authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    /** Without a session and without credentials there is nothing that another site's page could abuse. */
    private static boolean isNobody(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getRequestedSessionId() == null;
    }

    private static boolean isBrowserWithCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && !isMachine(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
