package com.f2x.neurohub.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version that this is. */
public final class ToolVersion {

    private ToolVersion() {}

    /** Returns the project's version. */
    public static String current() {
        try (InputStream in = Objects.requireNonNull(ToolVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
