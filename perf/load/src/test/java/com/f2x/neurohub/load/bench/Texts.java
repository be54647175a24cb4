package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the report says about its tables. */
final class Texts {

    private static final Properties ALL = read("/bench/report.properties");

    private Texts() {}

    static String of(String name) {
        return ALL.getProperty(name);
    }

    /** How many statements lists take naively and as they are, as a test of another module has counted them. */
    static Map<String, String> naive() {
        try {
            Map<String, String> counts = new TreeMap<>();
            read(Files.newInputStream(Path.of(System.getProperty("bench.naive"))))
                    .forEach((list, both) -> counts.put(list.toString(), both.toString()));
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String resource) {
        return read(Texts.class.getResourceAsStream(resource));
    }

    private static Properties read(InputStream open) {
        try (InputStream in = open) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
