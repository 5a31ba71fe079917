package org.gridcase.engine;

import org.gridcase.shared.CurrentUser;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
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

    /** A language chosen here stays for the pages to come. */
    @Configuration(proxyBeanMethods = false)
    static class Language implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor();
            byParameter.setParamName("lang");
            byParameter.setIgnoreInvalidLocale(true);
            registry.addInterceptor(byParameter).addPathPatterns(SecurityConfiguration.LOGIN);
        }
    }
}
