package com.f2x.neurohub.execution.ingest;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.machine.Patience;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Clients that read late, never or slowly, and clients that go away. */
@ApplicationTest
class StreamingTests {

    private static final int MEBI = 1024 * 1024;
    private static final Duration SHORT_SILENCE = Duration.ofSeconds(3);
    private static final Duration USUAL_SILENCE = Duration.ofSeconds(20);

    private final Api operator;
    private final Plant plant;
    private final Database database;
    private final DataSource dataSource;
    private final Clock clock;
    private final Connector connector;

    StreamingTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired DataSource dataSource,
            @Autowired Clock clock,
            @Autowired ServletWebServerApplicationContext server) {
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
        this.dataSource = dataSource;
        this.clock = clock;
        this.connector = ((TomcatWebServer) Objects.requireNonNull(server.getWebServer()))
                .getTomcat()
                .getConnector();
    }

    @BeforeEach
    void bePatient() {
        giveUpAfter(Patience.LIMIT);
    }

    @AfterEach
    void beAsPatientAsBefore() {
        giveUpAfter(USUAL_SILENCE);
    }

    @AfterEach
    void nothingIsLeftBehind() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        await().untilAsserted(() -> {
            assertThat(ingestThreads()).isEmpty();
            assertThat(openSpools()).isEmpty();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        });
    }

    @Test
    void aClientMaySendEverythingBeforeItReadsAnything() throws IOException {
        Plant.Lot lot = plant.lot(1);
        String good = good(lot, 1);
        int lines = 0;
        try (RawDelivery delivery = new RawDelivery(operator, "")) {
            String bad = "{\"record_id\":\"bad\",\"notes\":\"%s\"}\n"
                    .formatted("x".repeat(500))
                    .repeat(100);
            for (int sent = 0; sent < 20 * MEBI; sent += bad.length()) {
                delivery.send(bad);
                lines += 100;
            }
            delivery.send(good);
            delivery.end();

            String answer = String.join("", delivery.rest());

            assertThat(answer).contains("\"summary\":{\"records\":%d,\"created\":1".formatted(lines + 1));
        }
    }

    @Test
    void aClientThatNeverReadsIsGivenUp() throws IOException {
        giveUpAfter(SHORT_SILENCE);
        RawDelivery delivery = new RawDelivery(operator, "");
        try (delivery) {
            for (int i = 0; i < 200; i++) {
                delivery.send("{}\n".repeat(200));
            }
            delivery.end();
            await().until(() -> ingestThreads().isEmpty());
        }
    }

    @Test
    void aClientThatNeitherSendsNorReadsOnIsGivenUp() throws IOException {
        giveUpAfter(SHORT_SILENCE);
        Plant.Lot lot = plant.lot(1);
        try (RawDelivery delivery = new RawDelivery(operator, "")) {
            delivery.send(good(lot, 1));
            delivery.nextLine();
            await().until(() -> ingestThreads().isEmpty());
        }
        assertThat(rows(lot)).isOne();
    }

    @Test
    void ofAClientThatDisconnectsOnlyWholeRecordsAreStored() throws IOException {
        Plant.Lot lot = plant.lot(100);
        try (RawDelivery delivery = new RawDelivery(operator, "")) {
            delivery.send(good(lot, 50));
            delivery.nextLine();
            String last = good(lot, 51);
            delivery.send(last.substring(0, last.length() - 20));
        }
        await().until(() -> ingestThreads().isEmpty());

        assertThat(rows(lot)).isEqualTo(50);
        assertThat(database.number(
                        "select count(*) from ingest_records i join process_data d"
                                + " on d.id = i.process_data_id where d.lot_id = ?",
                        lot.id()))
                .isEqualTo(50);
    }

    @Test
    void aRecordIsAcknowledgedWhileTheBodyGoesOn() throws IOException {
        Plant.Lot lot = plant.lot(3);
        List<String> runs = runs(lot, 3);
        try (RawDelivery delivery = new RawDelivery(operator, "")) {
            for (int unit = 0; unit < 3; unit++) {
                delivery.send(runs.get(unit));

                assertThat(delivery.nextLine()).contains("\"status\":\"created\"");
                assertThat(rows(lot)).isEqualTo(unit + 1);
            }
            delivery.end();
            assertThat(delivery.nextLine()).contains("\"created\":3");
        }
    }

    @Test
    void manyDeliveriesRunAtOnceWithoutWaitingForEachOther() throws IOException {
        Plant.Lot lot = plant.lot(12);
        List<String> runs = runs(lot, 12);
        RawDelivery[] deliveries = new RawDelivery[12];
        for (int i = 0; i < 12; i++) {
            deliveries[i] = new RawDelivery(operator, "");
            deliveries[i].send(runs.get(i));
        }
        for (RawDelivery delivery : deliveries) {
            assertThat(delivery.nextLine()).contains("\"status\":\"created\"");
        }
        for (RawDelivery delivery : deliveries) {
            delivery.end();
            delivery.close();
        }
    }

    @Test
    void theHeapStaysFlatHoweverLongTheBodyIs() throws IOException {
        Plant.Lot lot = plant.lot(20);
        Records records = records(lot);
        Map<String, Object> measurements = Map.of("trace", "x".repeat(100_000));
        List<String> lines = IntStream.rangeClosed(1, 20)
                .mapToObj(unit -> records.lines(records.pass(lot.wip(unit), 1, "measurements", measurements)))
                .toList();
        try (RawDelivery delivery = new RawDelivery(operator, "")) {
            long early = 0;
            for (int sent = 0; sent < 2_000; sent++) {
                delivery.send(lines.get(sent % 20));
                if (sent == 200) {
                    early = usedHeap();
                }
            }
            assertThat(usedHeap() - early).as("Growth of the heap in bytes").isLessThan(64L * MEBI);
            delivery.end();

            assertThat(String.join("", delivery.rest())).contains("\"created\":20,\"duplicate\":1980,\"rejected\":0");
        }
    }

    /** From here on, new connections are given up after so much silence. */
    private void giveUpAfter(Duration silence) {
        assertThat(connector.setProperty("connectionTimeout", String.valueOf(silence.toMillis())))
                .isTrue();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Records records(Plant.Lot lot) {
        return new Records(lot.number(), clock.instant().minus(Duration.ofHours(3)));
    }

    private String good(Plant.Lot lot, int units) {
        return String.join("", runs(lot, units));
    }

    private List<String> runs(Plant.Lot lot, int units) {
        Records records = records(lot);
        return IntStream.rangeClosed(1, units)
                .mapToObj(unit -> records.lines(records.pass(lot.wip(unit), 1)))
                .toList();
    }

    private long rows(Plant.Lot lot) {
        return database.number("select count(*) from process_data where lot_id = ?", lot.id());
    }

    private static List<String> ingestThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("ingest-"))
                .toList();
    }

    /** The spool's file has no name any more once it is open, so only the process shows it. */
    private static List<String> openSpools() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.map(StreamingTests::target)
                    .filter(target -> target.contains("ingest-answers"))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }
}
