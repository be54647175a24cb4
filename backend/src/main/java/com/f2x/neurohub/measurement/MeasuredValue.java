package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A number that was measured, with what it was held against then.
 *
 * @param code its code as sent
 * @param name what the message called it, null if it did not
 * @param value the number, in the unit it was measured in
 * @param unit that unit, else the one of the limits; null if neither is known
 * @param lower the lower limit, null if there was none
 * @param upper the upper limit, null if there was none
 * @param target the value the message aimed at, null if it told none
 * @param result {@code PASS} or {@code FAIL}; of what was not judged the tester's own verdict, else {@code NOT_JUDGED}
 */
public record MeasuredValue(
        String code,
        @Nullable String name,
        BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal target,
        String result) {

    /**
     * The numbers among stored measurements, in their order.
     *
     * @param measurements as they were sent
     * @param verdicts what was stored with them, an array of {@link Judgement}
     */
    public static List<MeasuredValue> of(JsonNode measurements, JsonNode verdicts) {
        Map<String, Deque<JsonNode>> byCode = new HashMap<>();
        verdicts.forEach(verdict -> byCode.computeIfAbsent(code(verdict), code -> new ArrayDeque<>())
                .add(verdict));
        return Readings.of(specs(verdicts), measurements).stream()
                .flatMap(reading -> of(reading, verdictOn(reading, byCode)))
                .toList();
    }

    private static JsonNode verdictOn(Reading reading, Map<String, Deque<JsonNode>> byCode) {
        JsonNode verdict =
                byCode.getOrDefault(reading.code(), new ArrayDeque<>()).poll();
        return verdict == null ? MissingNode.getInstance() : verdict;
    }

    private static Stream<MeasuredValue> of(Reading reading, JsonNode verdict) {
        BigDecimal value = reading.fault() == null ? Numbers.of(reading.value()) : null;
        return value == null
                ? Stream.empty()
                : Stream.of(new MeasuredValue(
                        reading.code(),
                        reading.name(),
                        value,
                        reading.unit() == null ? Readings.text(verdict.path("unit")) : reading.unit(),
                        Numbers.of(verdict.path("lower")),
                        Numbers.of(verdict.path("upper")),
                        reading.spec() == null ? null : reading.spec().spec().target(),
                        result(reading, verdict)));
    }

    private static String result(Reading reading, JsonNode verdict) {
        String ours = verdict.path("verdict").asString(Verdict.NOT_JUDGED.name());
        return reading.result() == null || !ours.equals(Verdict.NOT_JUDGED.name())
                ? ours
                : reading.result().strip().toUpperCase(Locale.ROOT);
    }

    /** The specs by whose codes bare values are known. */
    private static Specs specs(JsonNode verdicts) {
        return new Specs(verdicts.valueStream()
                .filter(verdict -> verdict.has("spec_id"))
                .map(verdict -> Spec.of(code(verdict), null, Comparison.LOG, null, null, null, null))
                .toList());
    }

    private static String code(JsonNode verdict) {
        return verdict.path("code").asString("");
    }
}
