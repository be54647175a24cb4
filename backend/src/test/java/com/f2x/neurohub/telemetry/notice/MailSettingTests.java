package com.f2x.neurohub.telemetry.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSettingTests {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to=nobody at all",
                "to=a@plant.example,,b@plant.example",
                "to=a@plant.example, ,b@plant.example",
                "from=",
                "from=bad",
                "from=a@plant.example,b@plant.example",
                "from=@plant.example",
                "least=URGENT",
                "attempts=0",
                "attempts=11",
                "attempts=many",
                "retry=-1s",
                "retry=2h"
            })
    void whatCannotBeMailedEndsTheStart(String setting) {
        start.withPropertyValues("neurohub.alerts.mail." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("neurohub.alerts.mail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to=",
                "to=a@plant.example",
                "to=a@plant.example, b@plant.example",
                "from=mes@localhost",
                "from=MES of the plant <mes@plant.example>",
                "retry=0s"
            })
    void whatCanBeMailedIsTaken(String setting) {
        start.withPropertyValues("neurohub.alerts.mail." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() {
        start.withPropertyValues("spring.mail.host=mail.plant.example").run(context -> {
            Properties mail = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
            for (String protocol : new String[] {"smtp", "smtps"}) {
                for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                    assertThat(mail.getProperty("mail." + protocol + "." + wait))
                            .as(protocol + " " + wait)
                            .isEqualTo("10000");
                }
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailProperties.class)
    static class Bound {}
}
