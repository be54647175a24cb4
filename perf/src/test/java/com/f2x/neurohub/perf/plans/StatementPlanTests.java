package com.f2x.neurohub.perf.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.perf.Plant;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The statements of the requests that a plant lives by use their indexes, are not planned again and again, and look at
 * no more pages than is written down. The requests are sent to the application; what they sent to PostgreSQL is
 * explained in a transaction that first inserts a past, and is rolled back. With {@code -Dneurohub.plans.update=true}
 * the plans are written down anew.
 *
 * <p>The database is its own, because what other tests leave behind in a shared one decides about plans.
 */
@ApplicationTest
@TestPropertySource(properties = "test.database=plans")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementPlanTests {

    private static final double GROWTH = 1.5;
    private static final int FEW = 12;

    private final Map<String, List<Plan>> plans = new LinkedHashMap<>();
    private final List<HotRequest> requests = new ArrayList<>();
    private final Api api;
    private final TestUsers users;
    private final TransactionOperations transactions;
    private final Plant plant;
    private final Database database;
    private final ProxyDataSource source;

    StatementPlanTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions,
            @Autowired Database database,
            @Autowired DataSource source) {
        this.api = api.as(Role.ADMIN);
        this.users = users;
        this.plant = new Plant(api, users, jdbc);
        this.transactions = transactions;
        this.database = database;
        this.source = (ProxyDataSource) source;
    }

    @BeforeAll
    void explain() throws SQLException {
        Map<String, List<Sent>> statements = listen();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("plans/past.sql"));
            try (Statement settings = connection.createStatement()) {
                settings.execute("set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0");
            }
            Planner planner = new Planner(connection);
            for (Map.Entry<String, List<Sent>> request : statements.entrySet()) {
                List<Plan> made = new ArrayList<>();
                for (Sent sent : request.getValue()) {
                    made.add(planner.plan(sent));
                }
                plans.put(request.getKey(), made);
            }
            connection.rollback();
        }
        if (Boolean.getBoolean("neurohub.plans.update")) {
            Ledger.write(plans);
        }
    }

    private Map<String, List<Sent>> listen() {
        transactions.executeWithoutResult(transaction -> plant.fill());
        HotReads.of(api, plant.lot("LARGE")).forEach(requests::add);
        HotWrites.of(plant, users.withRole(Role.OPERATOR)).forEach(requests::add);
        Listener listener = new Listener();
        source.addListener(listener);
        Map<String, List<Sent>> statements = new LinkedHashMap<>();
        for (HotRequest request : requests) {
            listener.begin();
            request.sending().run();
            statements.put(request.name(), listener.heard());
        }
        return statements;
    }

    @TestFactory
    Stream<DynamicTest> isRunAsWrittenDown() {
        Map<String, List<Plan>> written = Ledger.read();
        return requests.stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.name(),
                        () -> compare(plans.get(request.name()), written.getOrDefault(request.name(), List.of()))));
    }

    private static void compare(List<Plan> now, List<Plan> written) {
        assertThat(now)
                .extracting(Plan::label)
                .isEqualTo(written.stream().map(Plan::label).toList());
        for (int i = 0; i < now.size(); i++) {
            Plan plan = now.get(i);
            assertThat(plan.reads())
                    .as("What %s reads", plan.label())
                    .isEqualTo(written.get(i).reads());
            assertThat((double) plan.buffers())
                    .as("Pages that %s looks at", plan.label())
                    .isLessThanOrEqualTo(written.get(i).buffers() * GROWTH + FEW);
        }
    }

    @Test
    void nothingIsPlannedAgainButReports() {
        requests.stream()
                .filter(HotRequest::keeps)
                .forEach(request ->
                        assertThat(plans.get(request.name())).as(request.name()).allMatch(Plan::kept));
    }

    @Test
    void whatIsWrittenDownIsAsked() {
        assertThat(Ledger.read().keySet()).isEqualTo(plans.keySet());
    }
}
