package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;

/**
 * What the members of a record are called. A record may have members of its source's own, which are ignored; but
 * measurements under a name with a letter too few would be lost without anybody noticing, and of two names of a carrier
 * one would.
 */
final class RecordMembers {

    private static final String CARRIER = "carrier";
    private static final String WAFER = "wafer";

    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(IngestRecord.class.getRecordComponents())
                            .map(component -> SnakeCase.of(component.getName())),
                    Stream.of(WAFER))
            .collect(Collectors.toUnmodifiableSet());

    /** Names of fewer letters are too short for two of them to be wrong. */
    private static final int LONG_NAME = 10;

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    private RecordMembers() {}

    /**
     * Refuses a record whose member is spelt almost as one that the record does not have, or that names two carriers.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 that names each of them
     */
    static void check(JsonNode json) {
        if (json.hasNonNull(CARRIER)
                && json.hasNonNull(WAFER)
                && !json.get(CARRIER).equals(json.get(WAFER))) {
            throw Rule.INVALID_CONTENT.at(WAFER, "names another carrier than carrier does");
        }
        List<FieldProblem> faults = json.propertyStream()
                .map(member -> member.getKey())
                .filter(name -> !KNOWN.contains(name))
                .flatMap(name -> meant(name, json).stream().map(known -> fault(name, known)))
                .toList();
        if (!faults.isEmpty()) {
            throw Rule.INVALID_CONTENT.because(faults);
        }
    }

    private static Optional<String> meant(String name, JsonNode json) {
        String letters = letters(name);
        Stream<String> absent = KNOWN.stream().filter(known -> !json.has(known));
        return absent.filter(known -> isNear(letters, letters(known))).min(String::compareTo);
    }

    private static boolean isNear(String name, String known) {
        int distance = DISTANCE.apply(name, known);
        return distance >= 0 && distance <= (known.length() < LONG_NAME ? 1 : 2);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }

    private static FieldProblem fault(String name, String known) {
        return new FieldProblem(name, NearestName.words(name, Set.of(known)), "Unknown");
    }
}
