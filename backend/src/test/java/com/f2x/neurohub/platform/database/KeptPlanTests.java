package com.f2x.neurohub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What PostgreSQL is asked for again and again, it plans once for each connection. */
@ApplicationTest
class KeptPlanTests {

    /** The driver prepares a statement the fifth time, and PostgreSQL keeps a plan after five of its own. */
    private static final int OFTEN = 15;

    private final Api api;
    private final Plant plant;
    private final HikariDataSource pool;

    KeptPlanTests(@Autowired Api api, @Autowired Plant plant, @Autowired DataSource dataSource) throws SQLException {
        this.api = api.as(Role.OPERATOR);
        this.plant = plant;
        this.pool = dataSource.unwrap(HikariDataSource.class);
    }

    @BeforeEach
    void beginWithFreshConnections() throws SQLException {
        pool.getHikariPoolMXBean().softEvictConnections();
        plant.lot(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lots, from lots, 51",
        "serials, from serials, 26",
        "wip-items, from wip_items, 31",
        "process-data, from process_data, 62",
        "equipment, from equipment, 22"
    })
    void aListIsPlannedOnceAndReadsNoMoreThanItShows(String list, String table, int most) throws SQLException {
        for (int i = 0; i < OFTEN; i++) {
            api.get("/api/v1/" + list + "?limit=7").expect(200);
        }

        Prepared statement = only(prepared(table, "fetch first 8 rows only"));
        assertThat(statement.keptPlans()).isPositive();
        assertThat(columns(statement.text(), table))
                .as("columns of %s", statement.text())
                .isLessThanOrEqualTo(most);
        assertThat(statement.text()).doesNotContain("password_hash");
    }

    @Test
    void aStepIsStartedWithoutPlanningItsUnitAgain() throws SQLException {
        Plant.Lot lot = plant.lot(OFTEN);
        for (int i = 1; i <= OFTEN; i++) {
            api.post("/api/v1/process-operations/start", Map.of("wip_id", lot.wip(i), "process_id", 1))
                    .expect(201);
        }

        assertThat(only(prepared("join route_steps st", "where w.id = $1")).keptPlans())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"dashboard/cycle-times?days=90", "analytics/quality-metrics", "process-data/measurements/summary"})
    void aReportIsPlannedForItsWindow(String report) throws SQLException {
        for (int i = 0; i < OFTEN; i++) {
            api.get("/api/v1/" + report).expect(200);
        }

        assertThat(prepared("from process_data", "completed_at >= $1 and completed_at < $2"))
                .isEmpty();
    }

    private record Prepared(String text, long keptPlans) {}

    private static Prepared only(List<Prepared> statements) {
        assertThat(statements).isNotEmpty();
        return statements.stream()
                .max((one, other) -> Long.compare(one.keptPlans(), other.keptPlans()))
                .orElseThrow();
    }

    private static int columns(String statement, String table) {
        return statement.substring(0, statement.indexOf(table + " ")).split(",").length;
    }

    /** The statements of this form that any connection of the pool has prepared. */
    private List<Prepared> prepared(String with, String and) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        List<Prepared> found = new ArrayList<>();
        try {
            for (int i = pool.getHikariPoolMXBean().getTotalConnections(); i > 0; i--) {
                Connection connection = pool.getConnection();
                connections.add(connection);
                read(connection, found);
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        return found.stream()
                .filter(statement ->
                        statement.text().contains(with) && statement.text().contains(and))
                .toList();
    }

    private static void read(Connection connection, List<Prepared> found) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select statement, generic_plans from pg_prepared_statements")) {
            while (rows.next()) {
                found.add(new Prepared(rows.getString(1), rows.getLong(2)));
            }
        }
    }
}
