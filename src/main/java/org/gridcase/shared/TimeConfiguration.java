package org.gridcase.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    /** Every "now" of the service comes from here. The zone decides where a day begins. */
    @Bean
    Clock clock(@Value("${gridcase.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
