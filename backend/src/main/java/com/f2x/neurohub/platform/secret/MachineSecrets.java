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
        Setting.secrets()
                .filter(MachineSecrets::isBetweenMachines)
                .forEach(secret -> requireLength(secret, environment));
        if (Setting.INBOUND_SECRET.value(environment) != null && Setting.WEBHOOK_KEY.value(environment) == null) {
            throw new SecretException("%s needs %s, which encrypts it in the database"
                    .formatted(Setting.INBOUND_SECRET.variable(), Setting.WEBHOOK_KEY.variable()));
        }
    }

    private static boolean isBetweenMachines(Setting secret) {
        return secret.kind() == Setting.Kind.BETWEEN_MACHINES;
    }

    private static void requireLength(Setting secret, ConfigurableEnvironment environment) {
        String value = secret.value(environment);
        if (value != null && value.length() < Setting.LEAST_OF_MACHINES) {
            throw new SecretException(
                    "%s must have at least %d characters".formatted(secret.variable(), Setting.LEAST_OF_MACHINES));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }
}
