package com.f2x.neurohub.dashboard.page;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.DefaultResourceLoader;

/** The files of the page: which the page and its modules name, and what is in them. */
final class PageFiles {

    private static final String HERE = "classpath:/com/f2x/neurohub/dashboard/page/";
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from '\\./([^']+)'");
    private static final Pattern READ = Pattern.compile("\\b(?:get|list)\\('([^']+)'\\)");
    private static final Pattern SAID = Pattern.compile("words\\('([^']+)'|data-(?:words|label)=\"([^\"]+)\"");
    private static final Pattern LISTED = Pattern.compile("(?m)^  '?([A-Za-z_.]+)'?: \\[");

    private static final String SOURCES = "backend/src/main/java/com/f2x/neurohub/";
    private static final Pattern TITLE = Pattern.compile("Words\\.of\\(\\s*\"([^\"%]+)\"\\)");

    private PageFiles() {}

    /** The addresses that HTML names. */
    static List<String> named(String html) {
        return NAMED.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /** All files that the page needs, as it addresses them. */
    static Set<String> all() {
        Set<String> files = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(named(read(HERE + "index.html")));
        while (!open.isEmpty()) {
            String file = open.remove();
            if (files.add(file) && file.endsWith(".js")) {
                IMPORTED.matcher(text(file)).results().forEach(found -> open.add("dashboard/" + found.group(1)));
            }
        }
        return files;
    }

    /** What the page reads of the API. */
    static Set<String> operations() {
        Set<String> paths = new TreeSet<>();
        READ.matcher(text("dashboard/page.js")).results().forEach(found -> paths.add(found.group(1)));
        return paths;
    }

    /** What the page says, by its keys: those that it names, and those that are listed for what the server names. */
    static Set<String> words() {
        Set<String> keys = new TreeSet<>();
        all().stream().filter(file -> file.endsWith(".js")).map(PageFiles::text).forEach(text -> addWords(keys, text));
        addWords(keys, read(HERE + "index.html"));
        LISTED.matcher(text("dashboard/words.js")).results().forEach(found -> keys.add(found.group(1)));
        return keys;
    }

    /** The titles that the code gives to alerts: words without anything put in, where alerts are told. */
    static Set<String> titlesOfAlerts() {
        Set<String> titles = new TreeSet<>();
        for (String feature : List.of("alert", "telemetry", "outbound/relay")) {
            try (Stream<Path> files = Files.walk(RepositoryFiles.path(SOURCES + feature))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                TITLE.matcher(source(file)).results().forEach(found -> titles.add(found.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return titles;
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addWords(Set<String> keys, String text) {
        SAID.matcher(text)
                .results()
                .forEach(found -> keys.add(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    static String text(String file) {
        String name = file.substring("dashboard/".length());
        return read(
                name.startsWith("charts/")
                        ? PageConfiguration.CHARTS + name.substring("charts/".length())
                        : HERE + "assets/" + name);
    }

    private static String read(String location) {
        try {
            return new DefaultResourceLoader().getResource(location).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
