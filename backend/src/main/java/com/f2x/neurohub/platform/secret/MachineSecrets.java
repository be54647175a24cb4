package com.f2x.neurohub.platform.secret;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start, in every profile, with a secret between machines that is too short to be one or cannot be kept. */
final class MachineSecrets implements EnvironmentPostProcessor, Ordered {

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
        if (isSet(Secret.INBOUND, environment) && !isSet(Secret.WEBHOOK_KEY, environment)) {
            throw new SecretException("%s needs %s, which encrypts it in the database"
                    .formatted(Secret.INBOUND.variable(), Secret.WEBHOOK_KEY.variable()));
        }
    }

    private static boolean isSet(Secret secret, ConfigurableEnvironment environment) {
        String value = secret.value(environment);
        return value != null && !value.isBlank();
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }
}
