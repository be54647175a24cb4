package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.NearestName;
import com.f2x.neurohub.shared.text.NormalForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the members of a record are called. A record may have members of its source's own, which are ignored; but
 * measurements under a name with a letter too few would be lost without anybody noticing, and of two names of a carrier
 * one would.
 */
final class RecordMembers {

    private static final String CARRIER = "carrier";
    private static final String WAFER = "wafer";

    /** The letters of each, by its name. */
    private static final Map<String, String> KNOWN = Stream.concat(
                    Arrays.stream(IngestRecord.class.getRecordComponents())
                            .map(component -> SnakeCase.of(component.getName())),
                    Stream.of(WAFER))
            .collect(Collectors.toMap(Function.identity(), RecordMembers::letters, (one, same) -> one, TreeMap::new));

    /** What the stations' doors call them. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "measurementdata",
            "measurements",
            "defectdata",
            "defects",
            "defectcodes",
            "defects",
            "defecttype",
            "defects");

    /** Names of fewer letters are too short for two of them to be wrong. */
    private static final int LONG_NAME = 10;

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    private RecordMembers() {}

    /**
     * Refuses a record whose member is spelt almost as one that the record does not have.
     *
     * @param json its members; what has members itself is only told from what is empty
     * @return the one of the carrier's two names that is to be passed over, null if there is one only
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 that names each of them, or if there are two
     *     carriers
     */
    static @Nullable String check(ObjectNode json) {
        List<FieldProblem> faults = json.propertyStream()
                .filter(member -> !KNOWN.containsKey(member.getKey()) && isTold(member.getValue()))
                .map(Map.Entry::getKey)
                .flatMap(name -> meant(name, json).stream().map(known -> fault(name, known)))
                .toList();
        if (!faults.isEmpty()) {
            throw Rule.INVALID_CONTENT.because(faults);
        }
        return otherCarrier(json);
    }

    private static @Nullable String otherCarrier(ObjectNode json) {
        JsonNode carrier = json.path(CARRIER);
        JsonNode wafer = json.path(WAFER);
        if (!isTold(wafer)) {
            return json.has(WAFER) ? WAFER : null;
        }
        if (isTold(carrier) && !NormalForm.key(carrier.asString("")).equals(NormalForm.key(wafer.asString("")))) {
            throw Rule.INVALID_CONTENT.at(WAFER, "names another carrier than carrier does");
        }
        return isTold(carrier) ? WAFER : json.has(CARRIER) ? CARRIER : null;
    }

    private static boolean isTold(JsonNode sent) {
        boolean blank = sent.isString() && sent.asString().isBlank();
        return !sent.isMissingNode() && !sent.isNull() && !blank && !(sent.isContainer() && sent.isEmpty());
    }

    private static Optional<String> meant(String name, JsonNode json) {
        String letters = letters(name);
        String elsewhere = ELSEWHERE.get(letters);
        return elsewhere != null
                ? Optional.of(elsewhere)
                : KNOWN.entrySet().stream()
                        .filter(known -> letters.equals(known.getValue())
                                || (isNear(letters, known.getValue()) && !isTold(json.path(known.getKey()))))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static boolean isNear(String name, String known) {
        int distance = DISTANCE.apply(name, known);
        return distance >= 0 && distance <= (known.length() < LONG_NAME ? 1 : 2);
    }

    private static String letters(String name) {
        return NormalForm.key(name).replace("_", "").replace("-", "").replace(" ", "");
    }

    private static FieldProblem fault(String name, String known) {
        return new FieldProblem(name, NearestName.words(name, Set.of(known)), "Unknown");
    }
}
