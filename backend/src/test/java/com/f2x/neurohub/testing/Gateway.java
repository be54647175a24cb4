package com.f2x.neurohub.testing;

import static com.f2x.neurohub.testing.machine.Patience.await;

import com.f2x.neurohub.shared.access.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A gateway that brings events of a source of its own.
 *
 * @param source code of the source
 * @param api what it calls with its key
 * @param admin an administrator, who sees its events
 */
public record Gateway(String source, Api api, Api admin) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Set<String> OVER = Set.of("PROCESSED", "ERROR");

    /** A gateway that may do all that events become. */
    public static Gateway of(Api api) {
        return of(api, List.of("EVENTS_WRITE", "EVENTS", "EXECUTE", "READ"));
    }

    /** A gateway whose key has these scopes. */
    public static Gateway of(Api api, List<String> scopes) {
        Api admin = api.as(Role.ADMIN);
        String source = "GATEWAY-" + NUMBERS.incrementAndGet();
        admin.post("/api/v1/event-sources", Map.of("source_code", source, "source_name", "Gateway of a line"))
                .expect(201);
        return new Gateway(source, api.withToken(key(admin, source, scopes)), admin);
    }

    /** Another key that brings events of a source. */
    public static String key(Api admin, String source, List<String> scopes) {
        return admin.post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Key of " + source,
                                "scopes",
                                scopes,
                                "station_id",
                                "ST-" + source,
                                "expires_at",
                                Instant.now().plus(30, ChronoUnit.DAYS).toString(),
                                "source",
                                source))
                .expect(201)
                .text("key");
    }

    /** Brings an event, and returns its number. */
    public long bring(Object event) {
        return api.post("/api/v1/events", event).expect(202).id();
    }

    /** Brings an event, and waits until it is done or given up. */
    public JsonNode processed(Object event) {
        return awaited(bring(event));
    }

    /** Waits until an event is done or given up. */
    public JsonNode awaited(long id) {
        await().until(() -> OVER.contains(life(id).path("status").asString()));
        return life(id);
    }

    /** An event as it is now. */
    public JsonNode life(long id) {
        return admin.get("/api/v1/events/" + id + "?source=" + source)
                .expect(200)
                .json();
    }
}
