package com.f2x.neurohub.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class RateLimitSettingTests {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "burst=0.9",
                "burst=5.1",
                "per-client-per-minute=0",
                "per-client-per-hour=-1",
                "global-per-second=99999999"
            })
    void whatIsOutOfBoundsEndsTheStart(String setting) {
        start.withPropertyValues("neurohub.rate-limit." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("neurohub.rate-limit"));
    }

    @Test
    void theDefaultsAreAFactorys() {
        start.run(context -> assertThat(context.getBean(RateLimitProperties.class))
                .isEqualTo(new RateLimitProperties(true, 600, 6000, 600, 18000, 180000, 5000, 2000, 1.5, true)));
    }

    @Test
    void aServiceForPeopleOnlyHasTheNumbersOfItsChecklist() {
        start.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=interactive")
                .run(context -> {
                    RateLimitProperties limits = context.getBean(RateLimitProperties.class);
                    assertThat(limits.perClientPerMinute()).isEqualTo(10);
                    assertThat(limits.perClientPerHour()).isEqualTo(500);
                    assertThat(limits.heavyOperationsPerClientPerDay()).isEqualTo(100);
                    assertThat(limits.globalPerSecond()).isEqualTo(100);
                    assertThat(limits.burst()).isEqualTo(1.5);
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RateLimitProperties.class)
    static class Bound {}
}
