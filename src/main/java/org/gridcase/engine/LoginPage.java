package org.gridcase.engine;

import java.util.Locale;
import org.gridcase.shared.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The page everybody signs in at. */
@Controller
class LoginPage {

    @GetMapping(SecurityConfiguration.LOGIN)
    String login() {
        return CurrentUser.username().isPresent() ? "redirect:" + SecurityConfiguration.TASKLIST : "login";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + SecurityConfiguration.TASKLIST;
    }

    /** Chinese unless the browser prefers English or the person has chosen it here. */
    @Configuration(proxyBeanMethods = false)
    static class Language implements WebMvcConfigurer {

        private static final String COOKIE = "GRIDCASE-LANG";

        @Bean
        LocaleResolver localeResolver() {
            AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
            browser.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
            CookieLocaleResolver chosen = new CookieLocaleResolver(COOKIE);
            chosen.setCookieHttpOnly(true);
            chosen.setCookieSameSite("Lax");
            chosen.setDefaultLocaleFunction(browser::resolveLocale);
            return chosen;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor();
            byParameter.setParamName("lang");
            byParameter.setIgnoreInvalidLocale(true);
            registry.addInterceptor(byParameter).addPathPatterns(SecurityConfiguration.LOGIN);
        }
    }
}
