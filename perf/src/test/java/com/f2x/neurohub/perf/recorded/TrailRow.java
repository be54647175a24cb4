package com.f2x.neurohub.perf.recorded;

import com.f2x.neurohub.testing.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of the audit trail that a request left.
 *
 * @param what table and action
 * @param username of whose number the row is; empty if it has none
 */
record TrailRow(String what, String username, String requestId, String userAgent, String source) {

    private static final String READ = """
            select l.client_ip, l.entity_type || ' ' || l.action as what, coalesce(u.username, '') as username,
                   coalesce(l.request_id, '') as request_id, coalesce(l.user_agent, '') as user_agent, l.source
            from audit_logs l
            left join users u on u.id = l.user_id
            where l.client_ip like '10.0.%'
            order by l.id
            """;

    /** All rows by the address from which they came. */
    static Map<String, List<TrailRow>> byAddress(Database database) throws SQLException {
        Map<String, List<TrailRow>> rows = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                rows.computeIfAbsent(row.getString("client_ip"), address -> new ArrayList<>())
                        .add(new TrailRow(
                                row.getString("what"),
                                row.getString("username"),
                                row.getString("request_id"),
                                row.getString("user_agent"),
                                row.getString("source")));
            }
        }
        return rows;
    }

    /** Whether it is in the name of the caller of a recording: a role, a user, or whoever a header tells. */
    boolean isOf(String caller) {
        return caller.equals("nobody")
                || username.equals(caller)
                || username.equals("test_" + caller.toLowerCase(Locale.ROOT));
    }
}
