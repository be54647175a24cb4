package com.f2x.neurohub.onboarding.connection;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes something of one row.
 *
 * @param <T> what
 */
@FunctionalInterface
public interface RowMapper<T> {

    /** Reads the current row. */
    T read(ResultSet row) throws SQLException;
}
