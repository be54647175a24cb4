package com.f2x.neurohub.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever a person decides on a unit, its lot, an alert or a label, the row that it writes tells who told of it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecorderTests {

    /** With these people decide on units, and on what belongs to them. */
    private static final Set<Permission> DECIDING = EnumSet.of(
            Permission.EXECUTE,
            Permission.ALERTS,
            Permission.LOTS,
            Permission.HOLDS,
            Permission.UNITS,
            Permission.REPRINT,
            Permission.ACT_FOR_WORKERS);

    /**
     * What changes no state of them: notes, a row that goes, questions, tests, sessions and signs of life of stations.
     * What is said of a machine is a record itself.
     */
    private static final List<String> NO_DECISIONS = List.of(
            "DELETE /api/v1/lots/{id}",
            "POST /api/v1/equipment/{id}/states",
            "PUT /api/v1/wip-items/{reference}",
            "POST /api/v1/wip-items/{wip_id}/scan",
            "POST /api/v1/process-headers",
            "POST /api/v1/process-headers/open",
            "PUT /api/v1/process-headers/{id}",
            "DELETE /api/v1/process-headers/{id}",
            "POST /api/v1/process-headers/{id}/close",
            "POST /api/v1/process-headers/{id}/cancel",
            "POST /api/v1/stations/register",
            "POST /api/v1/stations/{station_id}/heartbeat");

    private static final String TELLS = """
            select count(*) from audit_logs
            where request_id = ? and action in ('CREATE', 'UPDATE')
              and exists (select from jsonb_each_text(new_values) v where v.key like '%\\_with' and v.value = ?)
              and exists (select from jsonb_each_text(new_values) v
                          where (v.key like '%\\_by' or v.key = 'user_id') and v.value = ?)
            """;

    private final List<String> deciding;
    private final Machine machine;
    private final Database database;

    RecorderTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired ApplicationContext application) {
        this.database = database;
        this.machine = Machine.in(api, plant, database);
        this.deciding = Operations.of(application).stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> operation.permission() != null && DECIDING.contains(operation.permission()))
                .map(Operation::name)
                .toList();
    }

    @Test
    void everyOperationWithWhichPeopleDecideIsAsked() {
        assertThat(Stream.concat(Decisions.all().keySet().stream(), NO_DECISIONS.stream()))
                .as("Operations of Decisions, and those that decide nothing")
                .containsExactlyInAnyOrderElementsOf(deciding);
    }

    @TestFactory
    Stream<DynamicTest> theRowTellsWhoToldOfIt() {
        return Decisions.all().entrySet().stream()
                .map(decision -> DynamicTest.dynamicTest(decision.getKey(), () -> {
                    Answer answer = decision.getValue().apply(machine);

                    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
                    assertThat(database.number(
                                    TELLS,
                                    answer.header("X-Request-ID"),
                                    String.valueOf(machine.keyId()),
                                    String.valueOf(machine.userId())))
                            .as("rows of the request that hold its user and its key")
                            .isPositive();
                }));
    }
}
