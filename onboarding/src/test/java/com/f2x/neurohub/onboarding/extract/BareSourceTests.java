package com.f2x.neurohub.onboarding.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.dictionary.Dictionary;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** An old database, and a user who may read little: no banner, no mark of the database's own schemas. */
class BareSourceTests {

    @Test
    void whatIsNotToBeReadIsDoneWithout() throws SQLException {
        String url = "jdbc:h2:mem:bare;MODE=Oracle";
        try (Connection connection = DriverManager.getConnection(url, "ADMIN", "admin");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE ALL_TABLES (OWNER VARCHAR(30), TABLE_NAME VARCHAR(30), NUM_ROWS NUMBER, TABLESPACE_NAME VARCHAR(30))");
            statement.execute(
                    "INSERT INTO ALL_TABLES VALUES ('SYS', 'OBJ$', 9, 'X'), ('APEX_210100', 'A', 8, 'X'), ('MES', 'LOTS', NULL, NULL)");

            SourceAccess access = TestSource.H2.access();
            try (SourceSession session = SourceSession.open(
                    (it, limits) -> DriverManager.getConnection(url, "ADMIN", "admin"),
                    access,
                    ConnectionLimits.DEFAULT)) {
                Dictionary dictionary = new Dictionary(session);

                assertThat(dictionary.facts().version()).contains("2.");
                assertThat(dictionary.tables(null, false, 100))
                        .containsExactly(new SourceTable("MES", "LOTS", null, null, null));
            }
        }
    }
}
