package com.f2x.neurohub.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON and specs in few words. */
final class Json {

    /** Keeps every digit, so that numbers of any size get as far as the judge. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    /** A message with one measurement. */
    static JsonNode measured(String code, String value, @Nullable String unit) {
        String quotedUnit = unit == null ? "null" : "\"" + unit + "\"";
        return json("[{'code':'%s','value':%s,'unit':%s}]".formatted(code, value, quotedUnit));
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static Spec spec(String code, @Nullable String unit, @Nullable String lower, @Nullable String upper) {
        return within(code, unit, decimal(lower), decimal(upper));
    }

    /** An optional measurement with inclusive limits. */
    static Spec within(String code, @Nullable String unit, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        Comparison comparison = Comparison.between(lower != null, true, upper != null, true);
        return Spec.of(code, unit, comparison, lower, upper, null, null);
    }

    /** The same spec for a measurement that no unit passes without. */
    static Spec required(Spec spec) {
        return new Spec(
                spec.code(),
                spec.unit(),
                spec.operator(),
                spec.lower(),
                spec.upper(),
                spec.expected(),
                spec.target(),
                true,
                spec.id(),
                spec.revision());
    }
}
