package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Subscriptions of a test, which go with it. */
final class Subscribers implements AutoCloseable {

    static final String PATH = "/api/v1/webhook-subscriptions";
    static final List<String> ALL = List.of(
            "step.started",
            "step.completed",
            "step.aborted",
            "unit.converted",
            "lot.created",
            "lot.status_changed",
            "hold.placed",
            "hold.released");

    private final Api admin;
    private final List<Long> made = new ArrayList<>();

    /** They are the only ones who are told: nobody listens, and nothing that others heard waits for its place. */
    Subscribers(Api api, Database database) {
        this.admin = api.as(Role.ADMIN);
        database.update("update event_feed set expires_recording_at = '-infinity'");
        database.update("delete from outbox_events where sequence is null");
    }

    Answer add(String url, List<String> topics) {
        Answer answer = admin.post(PATH, Map.of("subscription_name", "Test", "url", url, "topics", topics))
                .expect(201);
        made.add(answer.id());
        return answer;
    }

    Answer read(long id) {
        return admin.get(PATH + "/" + id).expect(200);
    }

    @Override
    public void close() {
        made.forEach(id -> admin.delete(PATH + "/" + id));
    }
}
