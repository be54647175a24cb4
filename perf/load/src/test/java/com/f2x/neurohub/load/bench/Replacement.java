package com.f2x.neurohub.load.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import org.postgresql.util.PGobject;

/**
 * Puts another unit, its attempt, other measurements and the time of now where a statement names those it was captured
 * with.
 *
 * @param capture what they are
 * @param unit the other unit
 * @param run its attempt, as far as it is known
 */
record Replacement(Capture capture, Units.Unit unit, long run) {

    private static final Map<String, Integer> TYPES = Map.of(
            "int2", Types.SMALLINT,
            "int4", Types.INTEGER,
            "int8", Types.BIGINT,
            "varchar", Types.VARCHAR,
            "bool", Types.BOOLEAN,
            "numeric", Types.NUMERIC,
            "timestamptz", Types.TIMESTAMP_WITH_TIMEZONE);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);
    private static final Duration NEAR = Duration.ofMinutes(5);

    /** Sets a parameter as the application does, of the same type. */
    void set(PreparedStatement statement, int index, RoundTrip.Value value) throws SQLException {
        String text = value.text();
        if (text == null) {
            statement.setNull(index, TYPES.getOrDefault(value.type(), Types.OTHER));
        } else if (value.type().equals("unspecified")) {
            statement.setObject(index, replaced(text, value.type()), Types.OTHER);
        } else {
            PGobject typed = new PGobject();
            typed.setType(value.type());
            typed.setValue(replaced(text, value.type()));
            statement.setObject(index, typed);
        }
    }

    private String replaced(String text, String type) {
        return switch (type) {
            case "int8" -> number(Long.parseLong(text));
            case "timestamptz" -> time(text);
            default -> text(text);
        };
    }

    private String number(long number) {
        long replaced = number;
        if (number == capture.unit().id()) {
            replaced = unit.id();
        } else if (number == capture.unit().lot()) {
            replaced = unit.lot();
        } else if (number == capture.run()) {
            replaced = run;
        }
        return Long.toString(replaced);
    }

    private String time(String text) {
        Instant captured = OffsetDateTime.parse(text, TIME).toInstant();
        return Duration.between(captured, capture.at()).abs().compareTo(NEAR) < 0
                ? Instant.now().toString()
                : text;
    }

    private String text(String text) {
        return text.startsWith("{\"M01\"")
                ? Pair.measurements()
                : text.replace(capture.unit().wipId(), unit.wipId());
    }
}
