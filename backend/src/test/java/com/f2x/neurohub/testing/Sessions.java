package com.f2x.neurohub.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stations of a test and the sessions at them. */
public final class Sessions {

    /** Where sessions are. */
    public static final String PATH = "/api/v1/process-headers";

    private static final AtomicInteger STATIONS = new AtomicInteger();

    private final Api worker;

    public Sessions(Api worker) {
        this.worker = worker;
    }

    /** Registers a station of its own, returned as what it calls itself. */
    public String station() {
        String id = "bench-" + STATIONS.incrementAndGet();
        worker.post(
                        "/api/v1/stations/register",
                        Map.of("station_id", id, "station_name", "A bench", "host", "10.0.0.1"))
                .expect(201);
        return id;
    }

    /** A request for a session; the members follow as name, value, name, value. */
    public static Map<String, Object> request(String station, String batch, long process, Object... members) {
        Map<String, Object> request = new HashMap<>();
        request.put("station_id", station);
        request.put("batch_id", batch);
        request.put("process_id", process);
        for (int i = 0; i < members.length; i += 2) {
            request.put((String) members[i], members[i + 1]);
        }
        return request;
    }

    public Answer open(String station, String batch, long process, Object... members) {
        return worker.post(PATH + "/open", request(station, batch, process, members));
    }

    /** Opens a session of a process at a station of its own, returned as its number. */
    public long open(long process) {
        return open(station(), "batch", process).expect(201).id();
    }

    public Answer close(long id) {
        return worker.post(PATH + "/" + id + "/close");
    }

    public Answer cancel(long id) {
        return worker.post(PATH + "/" + id + "/cancel");
    }

    public Answer read(long id) {
        return worker.get(PATH + "/" + id).expect(200);
    }

    /** The counters of a session as total/passed/failed. */
    public String counts(long id) {
        Answer session = read(id);
        return "%s/%s/%s"
                .formatted(session.text("total_count"), session.text("pass_count"), session.text("fail_count"));
    }
}
