package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.problem.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one measurement and everything it rests on, so that it can be read when the spec has changed. It is
 * stored as it is; what is not there is left out.
 *
 * @param code the measurement's code as sent
 * @param verdict the verdict
 * @param reason why it failed or was not judged, in words for people; null for a pass
 * @param specId the number of the step's spec; null if it was judged by the spec in the message, or by none
 * @param revision the revision of the step's spec
 * @param operator how it was compared; null where there was no spec
 * @param lower the lower limit
 * @param upper the upper limit
 * @param expected the value it was compared with where it was not limits
 * @param unit the unit of measure of limits and expected number
 * @param value the value in that unit, to 34 digits; null where it was measured in it or cannot be converted
 * @param tester the tester's own verdict as sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Judgement(
        String code,
        Verdict verdict,
        @Nullable Words reason,
        @Nullable Long specId,
        @Nullable Integer revision,
        @Nullable Comparison operator,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable ExpectedValue expected,
        @Nullable String unit,
        @Nullable BigDecimal value,
        @Nullable String tester) {

    static Judgement pass(Reading reading, Spec spec, @Nullable BigDecimal converted) {
        return of(reading.code(), Verdict.PASS, null, spec, converted, reading.result());
    }

    static Judgement fail(Reading reading, Spec spec, @Nullable BigDecimal converted, Words reason) {
        return of(reading.code(), Verdict.FAIL, reason, spec, converted, reading.result());
    }

    static Judgement notJudged(Reading reading, Spec spec, Words reason) {
        return of(reading.code(), Verdict.NOT_JUDGED, reason, spec, null, reading.result());
    }

    static Judgement withoutSpec(Reading reading) {
        return alone(reading, Verdict.NOT_JUDGED, Words.of("there is no spec"));
    }

    /** A failure because nothing can be judged by the spec in the message. */
    static Judgement flawed(Reading reading, Words flaw) {
        return alone(reading, Verdict.FAIL, Reasons.cannotBeJudged(reading, flaw));
    }

    private static Judgement alone(Reading reading, Verdict verdict, Words reason) {
        return new Judgement(
                reading.code(), verdict, reason, null, null, null, null, null, null, null, null, reading.result());
    }

    /** A measurement that did not arrive, because what was sent of it cannot be read. */
    static Judgement unreadable(Reading reading) {
        Words reason = Reasons.unreadable(reading);
        return reading.own() == null
                ? alone(reading, Verdict.FAIL, reason)
                : fail(reading, reading.own(), null, reason);
    }

    /** Why the unit may not pass, in words for people: it failed by its spec or by its tester; null if it may. */
    @Nullable
    Words contradiction() {
        if (verdict == Verdict.FAIL) {
            return reason;
        }
        return TesterVerdict.isFailure(tester) ? Reasons.failedByTester(this) : null;
    }

    /** A measurement that was not made although no unit passes without it. */
    static Judgement missing(Spec spec) {
        return of(spec.code(), Verdict.FAIL, Reasons.missing(spec), spec, null, null);
    }

    private static Judgement of(
            String code,
            Verdict verdict,
            @Nullable Words reason,
            Spec spec,
            @Nullable BigDecimal converted,
            @Nullable String tester) {
        return new Judgement(
                code,
                verdict,
                reason,
                spec.id(),
                spec.revision(),
                spec.operator(),
                spec.lower(),
                spec.upper(),
                spec.expected(),
                spec.unit(),
                converted,
                tester);
    }
}
