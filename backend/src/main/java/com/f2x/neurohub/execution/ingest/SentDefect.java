package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Unfit;
import com.f2x.neurohub.shared.text.TextKind;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one defect as clients send it. Nothing that is told of it is lost: what cannot be kept is refused. */
final class SentDefect {

    private static final int MAX_CODE = 255;
    private static final int MAX_REASON = 1000;
    private static final int MAX_QUANTITY = 1_000_000;
    private static final int MAX_PLACE = 255;
    private static final int MAX_OTHERS = 20;
    private static final int MAX_LENGTH = 4000;
    private static final Set<String> KNOWN = Set.of("code", "reason", "quantity", "location", "position", "component");

    private final JsonNode sent;
    private final String field;

    private SentDefect(JsonNode sent, String field) {
        this.sent = sent;
        this.field = field;
    }

    /**
     * Reads a code, or an object with a code.
     *
     * @param field its name on the wire
     * @throws ProblemException 422 naming what cannot be read or kept
     */
    static Defect read(JsonNode sent, String field) {
        SentDefect defect = new SentDefect(sent, field);
        return sent.isString()
                ? new Defect(defect.code(sent.asString()), null)
                : new Defect(
                        defect.code(Payload.text(sent, "code")),
                        defect.reason(),
                        defect.quantity(),
                        defect.place("location"),
                        defect.place("position"),
                        defect.place("component"),
                        defect.others());
    }

    private String code(@Nullable String told) {
        String code = told == null ? "" : readable(told);
        if (code.isEmpty() || code.length() > MAX_CODE) {
            throw Rule.INVALID_CONTENT.at(field, "must have a code of 1 to %d characters", MAX_CODE);
        }
        return code;
    }

    private String readable(String told) {
        try {
            return TextKind.CODE.read(told);
        } catch (Unfit unreadable) {
            throw Rule.INVALID_CONTENT.at(field, unreadable.words());
        }
    }

    private @Nullable String reason() {
        if (!Payload.isAbsent(sent.path("reason")) && !sent.path("reason").isString()) {
            throw refused("reason", "must be a text");
        }
        String reason = Payload.text(sent, "reason");
        if (reason != null && reason.length() > MAX_REASON) {
            throw refused("reason", "must not be longer than %s", MAX_REASON);
        }
        return reason;
    }

    private @Nullable Integer quantity() {
        JsonNode quantity = sent.path("quantity");
        if (Payload.isAbsent(quantity)) {
            return null;
        }
        if (!quantity.isIntegralNumber()
                || !quantity.canConvertToInt()
                || quantity.asInt() < 1
                || quantity.asInt() > MAX_QUANTITY) {
            throw refused("quantity", "must be a whole number from 1 to %d", MAX_QUANTITY);
        }
        return quantity.asInt();
    }

    private @Nullable JsonNode place(String member) {
        JsonNode place = sent.path(member);
        if (Payload.isAbsent(place)) {
            return null;
        }
        if (place.toString().length() > MAX_PLACE) {
            throw refused(member, "must not be longer than %s", MAX_PLACE);
        }
        return place;
    }

    private Map<String, JsonNode> others() {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        sent.properties().stream()
                .filter(member -> !KNOWN.contains(member.getKey()))
                .forEach(member -> others.put(member.getKey(), member.getValue()));
        if (others.size() > MAX_OTHERS || others.toString().length() > MAX_LENGTH) {
            throw Rule.INVALID_CONTENT.at(
                    field, "must not have over %d other members or %d characters of them", MAX_OTHERS, MAX_LENGTH);
        }
        return others;
    }

    @FormatMethod
    private ProblemException refused(
            String member, @CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return Rule.INVALID_CONTENT.at(field + "." + member, pattern, arguments);
    }
}
