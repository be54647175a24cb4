package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Units that nothing has been done to yet, made the way everybody makes them. */
final class Units {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OF_A_LOT = 500;

    private final Queue<Unit> fresh = new ConcurrentLinkedQueue<>();
    private final Doors doors;
    private final long model;
    private final long line;

    Units(Doors doors, long model, long line) {
        this.doors = doors;
        this.model = model;
        this.line = line;
    }

    /** Makes more until there are so many. */
    void provide(int count) throws IOException {
        try (HttpConnection connection = doors.open()) {
            while (fresh.size() < count) {
                lot(connection);
            }
        }
    }

    /** One that nobody else gets, or null if none is left. */
    @Nullable
    Unit take() {
        return fresh.poll();
    }

    /** Makes a lot for units that come by themselves; returns its number. */
    String emptyLot() throws IOException {
        try (HttpConnection connection = doors.open()) {
            return newLot(connection).path("lot_number").asString();
        }
    }

    /** Its first unit is begun, so that no other one finds the lot in a state that the rest do not. */
    private void lot(HttpConnection connection) throws IOException {
        long lot = newLot(connection).path("id").asLong();
        JsonNode units = JSON.readTree(connection
                .post("/api/v1/lots/" + lot + "/start-wip-generation", new byte[0])
                .expect(201)
                .body());
        for (JsonNode unit : units) {
            fresh.add(new Unit(unit.path("id").asLong(), unit.path("wip_id").asString(), lot));
        }
        Pair.perform(connection, take(), part -> {});
    }

    private JsonNode newLot(HttpConnection connection) throws IOException {
        String order = """
                {"product_model_id":%d,"production_line_id":%d,"production_date":"2026-11-02","target_quantity":%d}\
                """.formatted(model, line, MOST_OF_A_LOT);
        return JSON.readTree(connection
                .post("/api/v1/lots", order.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .body());
    }

    /**
     * A unit.
     *
     * @param id number of its row
     * @param wipId what it is called
     * @param lot number of its lot's row
     */
    record Unit(long id, String wipId, long lot) {}
}
