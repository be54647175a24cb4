package com.f2x.neurohub.identity.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.text.Sha256;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tickets, which open a stream each. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class TicketTests {

    private static final String TICKETS = "/api/v1/auth/tickets";
    private static final String STREAM = "/api/v1/events/stream";

    private final Api api;
    private final Api nobody;
    private final TestUsers users;
    private final Database database;

    TicketTests(@Autowired Api api, @Autowired TestUsers users, @Autowired Database database) {
        this.api = api;
        this.nobody = api.withToken(null);
        this.users = users;
        this.database = database;
    }

    @Test
    void aTicketOpensOneStreamOnce(CapturedOutput log) {
        Answer drawn = api.as(Role.VIEWER).post(TICKETS).expect(201);
        String ticket = drawn.text("ticket");
        assertThat(drawn.text("expires_in")).isEqualTo("60");
        assertThat(ticket).hasSizeGreaterThanOrEqualTo(47);
        assertThat(database.number("select count(*) from stream_tickets where ticket_hash = ?", Sha256.of(ticket)))
                .isOne();

        nobody.get("/api/v1/lots?ticket=" + ticket).expectProblem(401, "NOT_SIGNED_IN");
        nobody.withToken(ticket).get("/api/v1/lots").expectProblem(401, "INVALID_TOKEN");
        nobody.withToken(ticket).get(STREAM).expectProblem(401, "INVALID_TOKEN");
        assertThat(open(ticket)).isEqualTo(200);
        assertThat(open(ticket)).isEqualTo(401);
        assertThat(log.getAll()).doesNotContain(ticket);
    }

    @Test
    void ofThoseWhoShowOneAtOnceOneGetsIn() {
        String ticket = api.as(Role.VIEWER).post(TICKETS).expect(201).text("ticket");
        AtomicInteger opened = new AtomicInteger();

        Together.atOnce(4, n -> open(ticket) == 200 ? opened.incrementAndGet() : 0);

        assertThat(opened).hasValue(1);
    }

    @Test
    void anOldTicketAndOneOfASessionThatHasEndedOpenNothing() {
        users.named("ticketed", Role.VIEWER);
        Api client = api.asUser("ticketed");
        String old = client.post(TICKETS).expect(201).text("ticket");
        database.update("update stream_tickets set expires_at = now() where ticket_hash = ?", Sha256.of(old));
        assertThat(open(old)).isEqualTo(401);

        String ended = client.post(TICKETS).expect(201).text("ticket");
        client.post("/api/v1/auth/logout").expect(200);
        assertThat(open(ended)).isEqualTo(401);
        assertThat(open("nht_")).isEqualTo(401);
        assertThat(open("nonsense")).isEqualTo(401);
    }

    @Test
    void aKeyDrawsTicketsThatEndWithIt() {
        Api admin = api.as(Role.ADMIN);
        Answer key = admin.post(
                        "/api/v1/api-keys",
                        Map.of(
                                "name",
                                "Wall",
                                "station_id",
                                "WALL-1",
                                "scopes",
                                List.of("READ"),
                                "expires_at",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(201);
        Api machine = api.withToken(key.text("key"));
        assertThat(open(machine.post(TICKETS).expect(201).text("ticket"))).isEqualTo(200);
        String ticket = machine.post(TICKETS).expect(201).text("ticket");
        admin.delete("/api/v1/api-keys/" + key.id());

        assertThat(open(ticket)).isEqualTo(401);
    }

    @Test
    void aCallerHasSoManyAndLosesTheOldest() {
        users.named("drawer", Role.VIEWER);
        Api client = api.asUser("drawer");
        String first = client.post(TICKETS).expect(201).text("ticket");
        for (int i = 0; i < Tickets.MOST; i++) {
            client.post(TICKETS).expect(201);
        }

        assertThat(database.number("select count(*) from stream_tickets t join users u on u.id = t.user_id"
                        + " where u.username = 'drawer'"))
                .isEqualTo(Tickets.MOST);
        assertThat(open(first)).isEqualTo(401);
        nobody.post(TICKETS).expect(401);
    }

    private int open(String ticket) {
        return nobody.send(nobody.request(STREAM + "?ticket=" + ticket)).status();
    }
}
