package com.f2x.neurohub.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the spellings of units of measure beside their UCUM codes; the head of the file tells its form. */
final class SpellingTable {

    private static final String FILE = "unit-spellings.txt";

    private SpellingTable() {}

    /** The file's spellings, each with its UCUM code. */
    static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(SpellingTable.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a line has no spelling, or one that stands for another code already */
    static Map<String, String> parse(Stream<String> lines) {
        Map<String, String> codes = new HashMap<>();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> addLine(codes, line.split("\\s+")));
        return codes;
    }

    private static void addLine(Map<String, String> codes, String[] cells) {
        if (cells.length < 2) {
            throw new IllegalArgumentException("no spelling of " + cells[0]);
        }
        int bar = cells[0].indexOf('|');
        String code = cells[0].substring(bar + 1);
        String prefixes = bar < 0 ? "" : "," + cells[0].substring(0, bar);
        for (String prefix : prefixes.split(",", -1)) {
            for (int i = 1; i < cells.length; i++) {
                add(codes, prefix + cells[i].replace('_', ' '), prefix + code);
            }
        }
    }

    private static void add(Map<String, String> codes, String spelling, String code) {
        String other = codes.put(spelling, code);
        if (other != null && !other.equals(code)) {
            throw new IllegalArgumentException("'%s' stands for %s and %s".formatted(spelling, other, code));
        }
    }
}
