package com.f2x.neurohub.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class StatisticsSettingTests {

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "25h", "200000d", "text"})
    void anIntervalThatIsNoneEndsTheStart(String interval) {
        new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .withPropertyValues("neurohub.statistics.interval=" + interval)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("neurohub.statistics"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(StatisticsProperties.class)
    static class Bound {}
}
