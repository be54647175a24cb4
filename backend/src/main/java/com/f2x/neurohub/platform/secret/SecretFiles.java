package com.f2x.neurohub.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Reads each secret from the file that its {@code _FILE} variable names, as container platforms mount them. */
final class SecretFiles implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "secretFiles";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = new HashMap<>();
        Setting.secrets().forEach(secret -> {
            String file = environment.getProperty(secret.fileVariable());
            if (file != null && !file.isBlank()) {
                refuseBoth(secret, environment);
                secrets.put(secret.property(), read(secret, Path.of(file.strip())));
            }
        });
        environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, secrets));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    private static void refuseBoth(Setting secret, Environment environment) {
        if (secret.text(environment) != null) {
            throw new SecretException("Set %s or %s, not both".formatted(secret.variable(), secret.fileVariable()));
        }
    }

    private static String read(Setting secret, Path file) {
        try {
            String content = Files.readString(file).strip();
            if (content.isEmpty()) {
                throw new SecretException("%s names an empty file: %s".formatted(secret.fileVariable(), file));
            }
            return content;
        } catch (IOException e) {
            throw new SecretException("%s names a file that cannot be read: %s".formatted(secret.fileVariable(), file));
        }
    }
}
