package com.f2x.neurohub.platform.secret;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start the profile {@code production} with a setting that is missing, or that everybody tries first. */
final class ProductionSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production")) || ConfigurationCheck.isAsked(environment)) {
            return;
        }
        List<Finding> faults = Finding.faults(look(environment));
        if (!faults.isEmpty()) {
            throw new SecretException(faults.stream()
                    .map(Finding::line)
                    .collect(Collectors.joining("; ", "The profile production cannot start. ", "")));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }

    static List<Finding> look(Environment environment) {
        return Arrays.stream(Setting.values())
                .map(setting -> setting.look(environment))
                .toList();
    }
}
