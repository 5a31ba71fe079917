package org.gridcase.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's web applications who has signed in at our door; their own login is shut. */
public class WebappSignIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return People.isSignedIn(authentication)
                ? AuthenticationResult.successful(authentication.getName())
                : AuthenticationResult.unsuccessful();
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** After Spring Security's filter, before the web applications' own. */
        private static final int ORDER = 201;

        @Bean
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
            FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                    new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
            filter.addInitParameter("authentication-provider", WebappSignIn.class.getName());
            filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
            filter.setOrder(ORDER);
            return filter;
        }
    }
}
