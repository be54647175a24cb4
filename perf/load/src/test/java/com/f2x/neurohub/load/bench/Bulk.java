package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.CompletedRecords;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Completed records of new units in one delivery, and the same rows written into the table by COPY. */
final class Bulk {

    private static final int UNITS_OF_A_LOT = 500;
    private static final AtomicInteger DELIVERIES = new AtomicInteger();

    private final Account account;
    private final Doors doors;
    private final Units units;
    private final int count;

    /** So many records each time, of which a unit has five. */
    Bulk(Account account, Doors doors, Units units, int records) {
        this.account = account;
        this.doors = doors;
        this.units = units;
        this.count = records / CompletedRecords.OF_A_UNIT;
    }

    /** How many records a delivery really has of so many that are wished for. */
    static int recordsOf(int wished) {
        return wished / CompletedRecords.OF_A_UNIT * CompletedRecords.OF_A_UNIT;
    }

    int records() {
        return count * CompletedRecords.OF_A_UNIT;
    }

    /** A delivery that is taken once, and each record of it. */
    Work delivery() throws IOException {
        byte[] body = body();
        Once once = new Once();
        return () -> {
            HttpConnection connection = doors.open();
            return new Client(once, connection::close) {
                @Override
                void once() throws IOException {
                    String answer = connection
                            .post(
                                    "/api/v1/process-data/bulk?create_missing=units",
                                    "Content-Type: application/x-ndjson\r\n",
                                    body)
                            .expect(200)
                            .text();
                    if (!answer.contains("\"created\":" + records() + ",")) {
                        throw new IllegalStateException(answer.substring(Math.max(0, answer.length() - 300)));
                    }
                }
            };
        };
    }

    /** The rows that the last delivery left, written once more for units that have none. */
    Work copy() throws IOException, SQLException {
        units.provide(count);
        List<Long> fresh = new ArrayList<>();
        List<Long> lots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Units.Unit unit = units.take();
            fresh.add(unit.id());
            lots.add(unit.lot());
        }
        CopiedRows rows = CopiedRows.read(account, records(), fresh, lots);
        Once once = new Once();
        return () -> {
            Connection connection = account.connect();
            return new Client(once, connection::close) {
                @Override
                void once() throws IOException, SQLException {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy process_data (" + rows.columns() + ") from stdin",
                                    new StringReader(rows.text()));
                }
            };
        };
    }

    private byte[] body() throws IOException {
        int delivery = DELIVERIES.incrementAndGet();
        List<String> lots = new ArrayList<>();
        for (int unit = 0; unit < count; unit += UNITS_OF_A_LOT) {
            lots.add(units.emptyLot());
        }
        return IntStream.range(0, count)
                .mapToObj(unit -> CompletedRecords.of(
                        "D%d-%d-%d".formatted(delivery, System.nanoTime(), unit),
                        lots.get(unit / UNITS_OF_A_LOT),
                        "B" + unit,
                        Pair::measurements))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it has been done. */
    private static final class Once {
        private boolean done;
    }

    /** How a connection ends. */
    private interface Ending {

        void end() throws IOException, SQLException;
    }

    /** One who does it a single time. */
    private abstract static class Client implements Work.Client {

        private final Once once;
        private final Ending connection;

        Client(Once once, Ending connection) {
            this.once = once;
            this.connection = connection;
        }

        abstract void once() throws IOException, SQLException;

        @Override
        public boolean perform(Work.Laps laps) throws IOException, SQLException {
            if (once.done) {
                return false;
            }
            once.done = true;
            once();
            return true;
        }

        @Override
        public void close() throws IOException, SQLException {
            connection.end();
        }
    }
}
