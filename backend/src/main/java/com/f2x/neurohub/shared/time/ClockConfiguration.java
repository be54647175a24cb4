package com.f2x.neurohub.shared.time;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the one clock: code asks it for the time, never the machine. The plant's time zone cuts it into days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlantProperties.class)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
