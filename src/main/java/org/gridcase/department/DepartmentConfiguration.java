package org.gridcase.department;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The whole worker. Not a part of the service, which scans this package too but never has this profile. */
@Configuration(proxyBeanMethods = false)
@Profile(DepartmentWorker.PROFILE)
@EnableConfigurationProperties(DepartmentProperties.class)
class DepartmentConfiguration {

    /** How much longer than the service may wait an answer is waited for. */
    private static final Duration SPARE = Duration.ofSeconds(30);

    /** In the zone of the service, wherever the worker runs. */
    @Bean
    Clock clock(@Value("${gridcase.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    FolderLock folderLock(DepartmentProperties properties) {
        return FolderLock.on(properties.folder());
    }

    @Bean
    @ConditionalOnMissingBean(WorkOrders.class)
    WorkOrders folderWorkOrders(DepartmentProperties properties) {
        return new FolderWorkOrders(properties.folder());
    }

    /** After the lock: what another worker writes must not be read before. */
    @Bean
    CallWork callWork(WorkOrders orders, DepartmentProperties properties, FolderLock lock, Clock clock) {
        return new CallWork(orders, Ledger.in(properties.folder().resolve("record"), clock));
    }

    @Bean
    Connection connection(DepartmentProperties properties) {
        return new Connection(properties.url());
    }

    @Bean
    LockKeeper lockKeeper(DepartmentProperties properties) {
        return new LockKeeper(properties.lock());
    }

    @Bean
    ServiceDoor serviceDoor(DepartmentProperties properties) {
        return new ServiceDoor(properties);
    }

    @Bean
    EndedTasks endedTasks(
            CallWork work, DepartmentProperties properties, ServiceDoor door, Connection connection, Clock clock) {
        return new EndedTasks(work, door, connection, properties.grace(), clock).every(properties.lookEvery());
    }

    /**
     * One task at a time: no lock runs out while another task is worked on. Under another name at each start: what the worker
     * before had locked is not this one's until the lock has ended.
     */
    @Bean(destroyMethod = "stop")
    ExternalTaskClient client(
            DepartmentProperties properties,
            CallWork work,
            ServiceDoor door,
            LockKeeper locks,
            Connection connection,
            Clock clock) {
        Duration answer = properties.poll().plus(SPARE);
        ExternalTaskClient client = ExternalTaskClient.create()
                .baseUrl(properties.base() + "/engine-rest")
                .workerId("gridcase-" + properties.code() + "-" + UUID.randomUUID())
                .maxTasks(1)
                .asyncResponseTimeout(Math.max(1, properties.poll().toMillis()))
                .lockDuration(properties.lock().toMillis())
                .addInterceptor(new BasicAuthProvider(properties.username(), properties.password()))
                .backoffStrategy(connection)
                .customizeHttpClient(http -> http.setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(answer))
                        .build()))
                .build();
        client.subscribe(properties.topic())
                .handler(new CallTasks(work, door, locks, properties.lookEvery(), clock.getZone()))
                .open();
        return client;
    }
}
