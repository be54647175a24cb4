package com.f2x.neurohub.load.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The audit trail of a database, which can be left out to see what it costs. */
record Trail(Account account) {

    private static final String TRIGGERS = """
            select format('alter table %%s %s trigger %%I', tgrelid::regclass, tgname) from pg_trigger
            where tgname ~ '_audit_(insert|update|delete)$' and tgparentid = 0
            """;

    /** Records from now on, and hands on what is measured then. */
    Work recorded(Work work) throws SQLException {
        change("enable");
        return work;
    }

    /** Records no longer, and hands on what is measured then. */
    Work unrecorded(Work work) throws SQLException {
        change("disable");
        return work;
    }

    private void change(String how) throws SQLException {
        List<String> changes = Plant.of(account).texts(TRIGGERS.formatted(how));
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }
}
