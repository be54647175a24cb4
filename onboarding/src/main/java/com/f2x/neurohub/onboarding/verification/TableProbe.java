package com.f2x.neurohub.onboarding.verification;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.Column;
import com.f2x.neurohub.onboarding.dictionary.Dictionary;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a table can be read: it reads ten rows and shows none. */
final class TableProbe {

    private static final int ROWS = 10;
    private static final int SHOWN_COLUMNS = 10;

    private final SourceSession session;

    TableProbe(SourceSession session) {
        this.session = session;
    }

    String describe(TableName name) {
        Dictionary dictionary = new Dictionary(session);
        SourceTable table = dictionary.find(name);
        List<Column> columns = dictionary.describe(table).columns();
        return "%s: %d columns (%s), %d rows read, %s"
                .formatted(
                        table,
                        columns.size(),
                        columns.stream()
                                .limit(SHOWN_COLUMNS)
                                .map(Column::columnName)
                                .collect(Collectors.joining(", ")),
                        read(table),
                        count(table));
    }

    private int read(SourceTable table) {
        try (PreparedStatement statement = session.prepare("SELECT * FROM " + table.quoted())) {
            statement.setMaxRows(ROWS);
            statement.setFetchSize(ROWS);
            int rows = 0;
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw session.failure(e, table.toString());
        }
    }

    private String count(SourceTable table) {
        try {
            return session.query("counting " + table, "SELECT COUNT(*) FROM " + table.quoted(), row -> row.getLong(1))
                            .get(0)
                    + " in all";
        } catch (OnboardingException e) {
            if (e.code() != FailureCode.QUERY_TIMEOUT) {
                throw e;
            }
            return "more than can be counted in time";
        }
    }
}
