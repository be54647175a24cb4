package com.f2x.neurohub.platform.secret;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start the profile {@code production} with a secret that is short, or that everybody tries first. */
final class ProductionSecrets implements EnvironmentPostProcessor, Ordered {

    private static final int LEAST = 10;
    private static final Set<String> COMMON = Set.of("password", "postgres", "neurohub", "changeme", "secret", "admin");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        for (Secret secret : Secret.values()) {
            String value = secret.value(environment);
            if (value != null && !value.isBlank() && isWeak(value)) {
                throw new SecretException(("%s is too weak for the profile production: use at least %d characters"
                                + " and no well-known word")
                        .formatted(secret.variable(), LEAST));
            }
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }

    /** What is left of a well-known word after dropping the digits and signs people add to it. */
    private static boolean isWeak(String value) {
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return value.length() < LEAST || COMMON.contains(letters);
    }
}
