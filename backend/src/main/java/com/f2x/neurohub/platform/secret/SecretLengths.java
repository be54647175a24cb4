package com.f2x.neurohub.platform.secret;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start with a secret between machines that is too short to be one, in every profile. */
final class SecretLengths implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (ConfigurationCheck.isAsked(environment)) {
            return;
        }
        for (Secret secret : Secret.values()) {
            String value = secret.value(environment);
            if (value != null && !value.isBlank() && value.length() < secret.least()) {
                throw new SecretException(
                        "%s must have at least %d characters".formatted(secret.variable(), secret.least()));
            }
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }
}
