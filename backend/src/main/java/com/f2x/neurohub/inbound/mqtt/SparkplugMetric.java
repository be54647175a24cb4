package com.f2x.neurohub.inbound.mqtt;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A value that a Sparkplug node tells.
 *
 * @param name what it is called; null where only its alias is told
 * @param alias a number for it, told at birth; null for none
 * @param timestamp when it was measured, in milliseconds since 1970; 0 where nobody says
 * @param value a number, a truth or a text, bytes of what is neither; null for none
 */
record SparkplugMetric(
        @Nullable String name,
        @Nullable Long alias,
        long timestamp,
        @Nullable Object value) {

    private static final int NAME = 1;
    private static final int ALIAS = 2;
    private static final int TIMESTAMP = 3;
    private static final int DATA_TYPE = 4;
    private static final int IS_NULL = 7;
    private static final int INT = 10;
    private static final int LONG = 11;
    private static final int FLOAT = 12;
    private static final int DOUBLE = 13;
    private static final int TRUTH = 14;
    private static final int TEXT = 15;

    /** Bytes, data sets, templates and extensions are kept as they are. */
    private static final int FIRST_OPAQUE = 16;

    private static final int LAST_OPAQUE = 19;

    /** The types with a sign: Int8, Int16, Int32 and Int64. */
    private static final int LAST_SIGNED = 4;

    private static final int INT8 = 1;
    private static final int INT16 = 2;

    static SparkplugMetric read(WireFields fields) {
        String name = null;
        Long alias = null;
        long timestamp = 0;
        int type = 0;
        boolean isNull = false;
        Object value = null;
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case NAME -> name = fields.text();
                case ALIAS -> alias = fields.number();
                case TIMESTAMP -> timestamp = fields.number();
                case DATA_TYPE -> type = (int) fields.number();
                case IS_NULL -> isNull = fields.number() != 0;
                default -> value = value(field, fields, value);
            }
        }
        return new SparkplugMetric(name, alias, timestamp, isNull ? null : signed(value, type));
    }

    private static @Nullable Object value(int field, WireFields fields, @Nullable Object before) {
        return switch (field) {
            case INT -> fields.number() & 0xffff_ffffL;
            case LONG -> fields.number();
            case FLOAT -> finite(fields.asFloat());
            case DOUBLE -> finite(fields.asDouble());
            case TRUTH -> fields.number() != 0;
            case TEXT -> fields.text();
            default -> FIRST_OPAQUE <= field && field <= LAST_OPAQUE ? fields.bytes() : before;
        };
    }

    /** Values with a sign are told in the bits of values without. */
    private static @Nullable Object signed(@Nullable Object value, int type) {
        if (!(value instanceof Long bits)) {
            return value;
        }
        return switch (type) {
            case INT8 -> (long) bits.byteValue();
            case INT16 -> (long) bits.shortValue();
            case INT16 + 1 -> (long) bits.intValue();
            default -> type <= LAST_SIGNED || bits >= 0 ? bits : new BigInteger(Long.toUnsignedString(bits));
        };
    }

    private static @Nullable Object finite(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }
}
