package com.f2x.neurohub.inbound.pipeline;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Gateway;
import com.f2x.neurohub.testing.Plant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several nodes share the events, some of them die, and of each event is made what it tells exactly once. */
@ApplicationTest
class ExactlyOnceTests {

    private static final int BATCHES = 8;
    private static final int IN_BATCH = 250;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final EventClaimStore claims;
    private final EventProcessor processor;
    private final PipelineProperties properties;
    private final Traffic traffic;

    ExactlyOnceTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired EventClaimStore claims,
            @Autowired EventProcessor processor,
            @Autowired PipelineProperties properties,
            @Autowired Traffic traffic) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.claims = claims;
        this.processor = processor;
        this.properties = properties;
        this.traffic = traffic;
    }

    @Test
    void twoNodesProcessEachEventOnceWhateverDiesInBetween() {
        Gateway gateway = Gateway.of(api);
        String machine = plant.equipment(0);
        PipelineLoop other = new PipelineLoop(claims, processor, properties, traffic);
        other.start();
        try {
            for (int batch = 0; batch < BATCHES; batch++) {
                gateway.api()
                        .post("/api/v1/events/bulk", events(machine, batch))
                        .expect(202);
                claims.claim("dead-" + batch, 20, Duration.ofMillis(500));
            }
            await().until(() -> processed(gateway) == BATCHES * IN_BATCH);
        } finally {
            other.stop();
        }

        assertThat(database.number("""
                select count(*) from equipment_states s join equipment e on e.id = s.equipment_id
                where e.equipment_code = ? and s.source = 'EVENT'""", machine)).isEqualTo(BATCHES * IN_BATCH);
        assertThat(database.number("""
                select count(distinct s.raw_event_id) from equipment_states s join equipment e on e.id = s.equipment_id
                where e.equipment_code = ?""", machine)).isEqualTo(BATCHES * IN_BATCH);
    }

    private long processed(Gateway gateway) {
        return database.number("""
                select count(*) from raw.site_tracking_events_r r join auth.tenant_h t using (tenant_hk)
                where t.tenant_bk = ? and r.processing_status = 'PROCESSED'""", gateway.source());
    }

    private static List<Map<String, Object>> events(String machine, int batch) {
        Instant begin = Instant.parse("2026-03-02T00:00:00Z").plusSeconds((long) batch * IN_BATCH);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < IN_BATCH; i++) {
            events.add(Map.of(
                    "event_type",
                    "STATE",
                    "equipment",
                    machine,
                    "state",
                    i % 2 == 0 ? "RUN" : "IDLE",
                    "event_time",
                    begin.plusSeconds(i).toString()));
        }
        return events;
    }

    @Test
    void whoLostHisLeaseMakesNothing() {
        Gateway gateway = Gateway.of(api);
        String machine = plant.equipment(0);
        ClaimedEvent event = new ClaimedEvent(
                gateway.processed(Map.of("event_type", "HEARTBEAT")).path("id").asLong(),
                new EventOrigin(
                        database.text(
                                "select encode(tenant_hk, 'hex') from auth.tenant_h where tenant_bk = ?",
                                gateway.source()),
                        null),
                "STATE",
                null,
                "{\"equipment\":\"" + machine + "\",\"state\":\"RUN\"}",
                null,
                Instant.now(),
                null);

        processor.process(event, "nobody");

        assertThat(database.number("""
                select count(*) from equipment_states s join equipment e on e.id = s.equipment_id
                where e.equipment_code = ?""", machine)).isZero();
        assertThat(gateway.life(event.id()).path("status").asString()).isEqualTo("PROCESSED");
    }

    @Test
    void aNodeThatIsDrainedProcessesNothingUntilItIsBack() throws SQLException {
        Gateway gateway = Gateway.of(api);
        gateway.admin().post("/api/v1/ops/drain", Map.of("timeout_seconds", 30)).expect(200);
        try {
            land(gateway, "{\"event_type\": \"HEARTBEAT\"}");

            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> processed(gateway) == 0);
        } finally {
            gateway.admin().post("/api/v1/ops/resume").expect(200);
        }
        await().until(() -> processed(gateway) == 1);
    }

    private void land(Gateway gateway, String event) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select raw.ingest_tracking_event(tenant_hk, null, null, null, '%s')
                    from auth.tenant_h where tenant_bk = '%s'""".formatted(event, gateway.source()));
        }
    }
}
