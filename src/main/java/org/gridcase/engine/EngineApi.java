package org.gridcase.engine;

import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The engine's API behind the web applications, with our answers to what goes wrong. Created by Jersey. */
public class EngineApi extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = super.getClasses();
        classes.remove(ExceptionHandler.class);
        classes.remove(ProcessEngineExceptionHandler.class);
        classes.remove(RestExceptionHandler.class);
        classes.add(EngineErrors.OfAnyKind.class);
        classes.add(EngineErrors.OfTheEngine.class);
        classes.add(EngineErrors.OfTheApi.class);
        classes.add(ClaimForOneself.class);
        classes.add(FormFieldsOnly.class);
        return classes;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Before the web applications' own initializer, which leaves alone what exists under the name. */
        @Bean
        @Order(0)
        ServletContextInitializer engineApi() {
            return context -> {
                var servlet = context.addServlet("Engine Api", ServletContainer.class);
                servlet.addMapping("/camunda/api/engine/*");
                servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, EngineApi.class.getName());
            };
        }
    }
}
