package com.f2x.neurohub.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class PasswordLengthTests {

    private static final String SETTING = "neurohub.auth.password.min-length=";

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PasswordProperties.class)
    static class Bound {}

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void tenCharactersAreUsualAndFourMayBeEnough() {
        application.run(
                context -> assertThat(context.getBean(PasswordProperties.class).minLength())
                        .isEqualTo(10));
        application.withPropertyValues(SETTING + 4).run(context -> {
            PasswordProperties rule = context.getBean(PasswordProperties.class);
            assertThat(rule.fits("1234")).isTrue();
            assertThat(rule.fits("123")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "65", "-1", "ten"})
    void lengthsBeyondTheBoundsEndTheStart(String length) {
        application
                .withPropertyValues(SETTING + length)
                .run(context -> assertThat(context).hasFailed());
    }
}
