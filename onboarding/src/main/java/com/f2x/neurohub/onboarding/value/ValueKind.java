package com.f2x.neurohub.onboarding.value;

import java.sql.JDBCType;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;

/** How the values of a column are read. */
public enum ValueKind {
    NUMBER,
    /** Oracle keeps FLOAT as a decimal number, of which a double would lose digits. */
    DECIMAL,
    BOOLEAN,
    DATE,
    TIME,
    DATE_TIME,
    ZONED,
    TEXT,
    LARGE_TEXT,
    BYTES,
    LARGE_BYTES,
    /** Objects, collections, references to files: they have no text that would mean them. */
    UNSUPPORTED;

    /** The types that only Oracle's driver has. */
    private static final Map<Integer, ValueKind> ORACLE = Map.of(
            -101, ZONED,
            -102, ZONED,
            100, NUMBER,
            101, NUMBER,
            -103, TEXT,
            -104, TEXT);

    private static final Map<Integer, String> ORACLE_NAMES = Map.of(
            -101, "TIMESTAMP_WITH_TIMEZONE",
            -102, "TIMESTAMP_WITH_LOCAL_TIMEZONE",
            100, "BINARY_FLOAT",
            101, "BINARY_DOUBLE",
            -103, "INTERVALYM",
            -104, "INTERVALDS",
            -13, "BFILE");

    /**
     * Returns the kind of a column.
     *
     * @param type the driver's number of the type
     * @param typeName the database's name of it
     */
    public static ValueKind of(int type, String typeName) {
        return switch (type) {
            case Types.NUMERIC,
                    Types.DECIMAL,
                    Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.DOUBLE -> NUMBER;
            case Types.FLOAT -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP -> hasZone(typeName) ? ZONED : DATE_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ZONED;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> TIME;
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.ROWID, Types.OTHER, 2016 -> TEXT;
            case Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB -> LARGE_TEXT;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            case Types.LONGVARBINARY, Types.BLOB -> LARGE_BYTES;
            default -> ORACLE.getOrDefault(type, UNSUPPORTED);
        };
    }

    /** Returns the type's name as JDBC has it, also for those that only Oracle's driver has. */
    public static String nameOf(int type) {
        if (ORACLE_NAMES.containsKey(type)) {
            return ORACLE_NAMES.getOrDefault(type, "");
        }
        try {
            return JDBCType.valueOf(type).getName();
        } catch (IllegalArgumentException e) {
            return "OTHER(%d)".formatted(type);
        }
    }

    /** PostgreSQL and older drivers tell it by the name alone. */
    private static boolean hasZone(String typeName) {
        String name = typeName.toUpperCase(Locale.ROOT);
        return name.equals("TIMESTAMPTZ") || name.contains("TIME ZONE");
    }

    /** Returns whether a spreadsheet may take such a value for a formula. */
    public boolean isText() {
        return this == TEXT || this == LARGE_TEXT;
    }
}
