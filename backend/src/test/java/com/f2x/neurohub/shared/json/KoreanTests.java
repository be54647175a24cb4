package com.f2x.neurohub.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KoreanTests {

    /** A place of an argument: its position, if it is given, and what is written there. */
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?([0-9]*[a-zA-Z])");

    private static final Pattern REFERRING = Pattern.compile("\\('constraints', '(\\w+)',\\s+'([^']*)'\\)");

    private final Map<String, String> korean = Languages.catalogue();

    @Test
    void everythingThatPeopleAreToldIsSaidInKorean() throws IOException {
        Set<String> missing = told();
        missing.removeAll(korean.keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void theCatalogueHasNothingThatNobodySays() throws IOException {
        Set<String> unsaid = new TreeSet<>(korean.keySet());
        unsaid.removeAll(told());

        assertThat(unsaid).isEmpty();
    }

    @Test
    void aTranslationHasThePlacesOfItsPattern() {
        Map<String, String> differing = new TreeMap<>(korean);
        differing.entrySet().removeIf(entry -> places(entry.getKey()).equals(places(entry.getValue())));

        assertThat(differing).isEmpty();
    }

    @Test
    void theCatalogueIsSortedSoThatTextsAreFound() throws IOException {
        List<String> keys =
                Files.readAllLines(Path.of("src/main/resources/com/f2x/neurohub/shared/json/ko.json")).stream()
                        .filter(line -> line.contains("\": \""))
                        .map(line -> line.substring(0, line.indexOf("\": \"")))
                        .toList();

        assertThat(keys).hasSameSizeAs(korean.keySet()).isSorted();
    }

    private static Set<String> told() throws IOException {
        Set<String> told = new TreeSet<>(Patterns.under(Path.of("src/main/java")));
        told.addAll(referringTables());
        return told;
    }

    /** What is in the tables that refer to others, as refusals name it. */
    private static List<String> referringTables() throws IOException {
        Matcher tables = REFERRING.matcher(Files.readString(Path.of("../db/checks/schema.sql")));
        List<String> names = new ArrayList<>();
        while (tables.find()) {
            if (Stream.of(tables.group(2).split(" ")).anyMatch(name -> name.startsWith("fk_"))
                    && !tables.group(1).equals("process_headers")) {
                names.add(tables.group(1).replace('_', ' '));
            }
        }
        return names;
    }

    /** What is written at each place, by the argument's position. */
    private static Map<Integer, String> places(String pattern) {
        Map<Integer, String> places = new TreeMap<>();
        Matcher place = PLACE.matcher(pattern);
        for (int next = 1; place.find(); next++) {
            places.put(place.group(1) == null ? next : Integer.parseInt(place.group(1)), place.group(2));
        }
        return places;
    }
}
