package com.f2x.neurohub.onboarding.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads values as text, exactly: numbers without exponent, times as ISO 8601, bytes as hexadecimal digits. */
public final class ValueReader {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ValueLimits limits;

    public ValueReader(ValueLimits limits) {
        this.limits = limits;
    }

    /** Reads a value of the current row. */
    public ValueText read(ResultSet row, int place, ValueKind kind) throws SQLException {
        return switch (kind) {
            case NUMBER -> ValueText.whole(number(row.getObject(place)));
            case DECIMAL -> ValueText.whole(number(row.getBigDecimal(place)));
            case BOOLEAN -> ValueText.whole(bool(row, place));
            case DATE -> ValueText.whole(text(row.getObject(place, LocalDate.class)));
            case TIME -> ValueText.whole(text(row.getObject(place, LocalTime.class)));
            case DATE_TIME -> ValueText.whole(local(row.getObject(place, LocalDateTime.class)));
            case ZONED -> ValueText.whole(zoned(row.getObject(place, OffsetDateTime.class)));
            case TEXT -> ValueText.whole(row.getString(place));
            case LARGE_TEXT -> largeText(row.getCharacterStream(place));
            case BYTES -> bytes(row.getBytes(place));
            case LARGE_BYTES -> largeBytes(row.getBinaryStream(place));
            case UNSUPPORTED -> ValueText.NULL;
        };
    }

    private static @Nullable String bool(ResultSet row, int place) throws SQLException {
        boolean value = row.getBoolean(place);
        return row.wasNull() ? null : String.valueOf(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String local(@Nullable LocalDateTime time) {
        return time == null ? null : Times.local(time);
    }

    private static @Nullable String zoned(@Nullable OffsetDateTime time) {
        return time == null ? null : Times.zoned(time);
    }

    private static @Nullable String number(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : value.toString();
        }
        return text(value);
    }

    private ValueText largeText(@Nullable Reader value) throws SQLException {
        if (value == null) {
            return ValueText.NULL;
        }
        try (value) {
            char[] text = new char[limits.characters() + 1];
            int length = 0;
            for (int read = 0; read >= 0 && length < text.length; length += Math.max(read, 0)) {
                read = value.read(text, length, text.length - length);
            }
            boolean cut = length > limits.characters();
            int kept = cut ? limits.characters() : length;
            // Half a character is none.
            boolean half = cut && kept > 0 && Character.isHighSurrogate(text[kept - 1]);
            return new ValueText(new String(text, 0, half ? kept - 1 : kept), cut);
        } catch (IOException e) {
            throw new SQLException("A large text cannot be read", e);
        }
    }

    private ValueText bytes(byte @Nullable [] value) {
        if (value == null) {
            return ValueText.NULL;
        }
        boolean cut = value.length > limits.bytes();
        return new ValueText(HEX.formatHex(value, 0, Math.min(value.length, limits.bytes())), cut);
    }

    private ValueText largeBytes(@Nullable InputStream value) throws SQLException {
        if (value == null) {
            return ValueText.NULL;
        }
        try (value) {
            return bytes(value.readNBytes(limits.bytes() + 1));
        } catch (IOException e) {
            throw new SQLException("A large value cannot be read", e);
        }
    }
}
