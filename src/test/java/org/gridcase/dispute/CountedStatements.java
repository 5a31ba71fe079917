package org.gridcase.dispute;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that the service sends to PostgreSQL. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

    static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource ? proxy(DataSource.class, bean) : bean;
            }
        };
    }

    private static <T> T proxy(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        COUNT.incrementAndGet();
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    boolean leads = (Connection.class.isAssignableFrom(method.getReturnType())
                                    && type == DataSource.class)
                            || (Statement.class.isAssignableFrom(method.getReturnType()) && type == Connection.class);
                    return result != null && leads ? proxy(method.getReturnType(), result) : result;
                }));
    }
}
