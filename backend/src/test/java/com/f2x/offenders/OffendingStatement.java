package com.f2x.offenders;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds SQL where nobody looks for it. */
public final class OffendingStatement {

    private final JdbcClient jdbc;

    OffendingStatement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select count(*) from lots").query(Integer.class).single();
    }
}
