package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How much memory requests take, which unlike time does not depend on the machine. The bounds leave room of half as
 * much again; they are for the threads that answer, and for a compiler that optimizes little.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllocationTests {

    private static final int WARM_UP = 30;
    private static final int REQUESTS = 30;
    private static final int ROWS = 100;
    private static final int KILO = 1024;
    private static final String SERVES = "http-nio-";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Api api;
    private final Plant plant;
    private final TransactionOperations transactions;

    AllocationTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions) {
        this.api = api.as(Role.OPERATOR);
        this.plant = new Plant(api, users, jdbc);
        this.transactions = transactions;
    }

    @BeforeAll
    void fillThePlant() {
        transactions.executeWithoutResult(transaction -> plant.fill());
    }

    @ParameterizedTest(name = "a row of {0} takes at most {1} kB")
    @CsvSource({"lots, 9", "serials, 7", "wip-items, 11", "process-data, 9", "equipment, 8"})
    void aRowOfAListTakes(String list, int most) {
        long withOne = ofEach(i -> read(list, 1));
        long withMany = ofEach(i -> read(list, ROWS));

        assertThat((withMany - withOne) / (ROWS - 1)).as("bytes of a row").isLessThan((long) most * KILO);
    }

    @Test
    void aRequestByItselfTakes() {
        assertThat(ofEach(i -> read("lots", 1))).isLessThan(360L * KILO);
    }

    @Test
    void startingAStepAndCompletingItWithTwentyMeasurementsTake() {
        Map<String, Object> measurements = IntStream.rangeClosed(1, 20)
                .boxed()
                .collect(Collectors.toMap(n -> "M" + n, n -> Map.of("value", n, "unit", "V")));
        Iterator<String> units = Stream.generate(plant::newUnit)
                .limit(WARM_UP + REQUESTS)
                .toList()
                .iterator();

        long pair = ofEach(i -> {
            String unit = units.next();
            ExecutionCounts.start(api, unit, 1);
            api.post(
                            "/api/v1/process-operations/complete",
                            Map.of("wip_id", unit, "process_id", "1", "result", "PASS", "measurements", measurements))
                    .expect(200);
        });

        assertThat(pair).as("bytes of both requests").isLessThan(980L * KILO);
    }

    private void read(String list, int rows) {
        api.get("/api/v1/" + list + "?limit=" + rows).expect(200);
    }

    /** Bytes that the threads take which answer, for each request. */
    private long ofEach(IntConsumer request) {
        IntStream.range(0, WARM_UP).forEach(request);
        Map<Long, Long> before = taken();
        IntStream.range(WARM_UP, WARM_UP + REQUESTS).forEach(request);
        Map<Long, Long> after = taken();
        Set<Long> all = after.keySet();
        return all.stream()
                        .mapToLong(id -> after.get(id) - before.getOrDefault(id, 0L))
                        .sum()
                / REQUESTS;
    }

    private Map<Long, Long> taken() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(SERVES))
                .collect(Collectors.toMap(Thread::getId, thread -> threads.getThreadAllocatedBytes(thread.getId())));
    }
}
