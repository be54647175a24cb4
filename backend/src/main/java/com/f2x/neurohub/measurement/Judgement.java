package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one measurement and what it rests on.
 *
 * @param code the measurement's code as sent
 * @param verdict the verdict
 * @param reason why it failed or was not judged, in words for people; null for a pass
 * @param lower the lower limit it was judged by
 * @param upper the upper limit it was judged by
 * @param unit the unit of limits and value
 * @param value the value as judged, in the unit of the limits; null where it is no number or cannot be converted
 */
public record Judgement(
        String code,
        Verdict verdict,
        @Nullable String reason,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable String unit,
        @Nullable BigDecimal value) {

    static Judgement pass(String code, Spec spec, BigDecimal value) {
        return new Judgement(code, Verdict.PASS, null, spec.lower(), spec.upper(), spec.unit(), value);
    }

    static Judgement fail(String code, Spec spec, @Nullable BigDecimal value, String reason) {
        return new Judgement(code, Verdict.FAIL, reason, spec.lower(), spec.upper(), spec.unit(), value);
    }

    static Judgement notJudged(Reading reading, String reason) {
        BigDecimal value = Numbers.of(reading.value());
        return new Judgement(reading.code(), Verdict.NOT_JUDGED, reason, null, null, reading.unit(), value);
    }
}
