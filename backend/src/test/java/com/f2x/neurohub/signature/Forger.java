package com.f2x.neurohub.signature;

import com.f2x.neurohub.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A superuser who switches triggers off to change what must stay. */
record Forger(Database database) {

    void forge(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
            statement.execute("reset session_replication_role");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
