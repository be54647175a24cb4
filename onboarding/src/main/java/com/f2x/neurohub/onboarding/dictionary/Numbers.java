package com.f2x.neurohub.onboarding.dictionary;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whole numbers of the dictionary, which may be null. */
final class Numbers {

    private Numbers() {}

    static @Nullable Long wholeOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Long.valueOf(number.longValue());
    }

    static @Nullable Integer smallOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Integer.valueOf(number.intValue());
    }
}
