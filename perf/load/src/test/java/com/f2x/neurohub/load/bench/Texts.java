package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the report says about its tables. */
final class Texts {

    private static final Properties ALL = read("/bench/report.properties");

    private Texts() {}

    static String of(String name) {
        return ALL.getProperty(name);
    }

    static Properties read(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
