package com.f2x.neurohub.alert.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AlertBoardTests {

    private final Api operator;
    private final Database database;
    private final AlertBoard board;
    private final String watch = "test-" + UUID.randomUUID();
    private final String key = watch + ":one";

    AlertBoardTests(@Autowired Api api, @Autowired Database database, @Autowired AlertBoard board) {
        this.operator = api.as(Role.OPERATOR);
        this.database = database;
        this.board = board;
    }

    @Test
    void whatHappensTwiceIsOneAlertThatCounts() {
        board.raise(finding(AlertSeverity.MEDIUM, "first"));
        long id = id();
        board.raise(finding(AlertSeverity.MEDIUM, "second"));

        Answer alert = read(id);
        assertThat(id()).isEqualTo(id);
        assertThat(alert.json().path("count").asInt()).isEqualTo(2);
        assertThat(alert.text("message")).contains("second");
        assertThat(alert.text("last_seen_at")).isGreaterThan(alert.text("first_seen_at"));
    }

    @Test
    void whatIsSaidByManyAtOnceIsOneAlert() {
        Together.atOnce(8, number -> {
            board.raise(finding(AlertSeverity.LOW, "said by many"));
            return number;
        });
        assertThat(count()).isEqualTo(1);
        assertThat(read(id()).json().path("count").asInt()).isEqualTo(8);

        String shown = watch + "-shown";
        Together.atOnce(8, number -> {
            board.show(shown, List.of(finding(shown + ":one", AlertSeverity.LOW, "seen by many")));
            return number;
        });
        assertThat(database.number("select sum(occurrences) from alerts where starts_with(dedup_key, ?)", shown + ":"))
                .isEqualTo(1);
    }

    @Test
    void whoHasReadItIsToldAgainOnlyAfterTheCoolDown() {
        board.raise(finding(AlertSeverity.MEDIUM, "x"));
        long id = id();
        readIt(id);
        board.raise(finding(AlertSeverity.MEDIUM, "x"));
        assertThat(read(id).text("status")).isEqualTo("READ");

        cool(id);
        board.raise(finding(AlertSeverity.MEDIUM, "x"));

        assertThat(read(id).text("status")).isEqualTo("UNREAD");
        assertThat(read(id).json().path("read_at").isNull()).isTrue();
        assertThat(read(id).json().path("count").asInt()).isEqualTo(3);
    }

    @Test
    void whoHasReadItIsToldAtOnceThatItIsWorse() {
        board.raise(finding(AlertSeverity.MEDIUM, "x"));
        long id = id();
        readIt(id);

        board.raise(finding(AlertSeverity.HIGH, "x"));
        board.raise(finding(AlertSeverity.LOW, "x"));

        assertThat(read(id).text("status")).isEqualTo("UNREAD");
        assertThat(read(id).text("severity")).isEqualTo("HIGH");
    }

    @Test
    void whatIsBackWithinTheCoolDownIsTheSameAlertAndLaterANewOne() {
        board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "x")));
        long id = id();
        board.show(watch, List.of());
        assertThat(read(id).json().path("resolved_at").isNull()).isFalse();

        board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "x")));
        assertThat(id()).isEqualTo(id);
        assertThat(read(id).json().path("resolved_at").isNull()).isTrue();
        assertThat(read(id).json().path("count").asInt()).isEqualTo(2);

        board.show(watch, List.of());
        cool(id);
        board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "x")));
        assertThat(id()).isNotEqualTo(id);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatGoesOnIsNotCountedAndGetsTheWordsOfNow() {
        board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "1 of 5")));
        long id = id();
        readIt(id);
        board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "1 of 6")));
        assertThat(read(id).text("status")).isEqualTo("READ");

        board.show(watch, List.of(finding(AlertSeverity.HIGH, "4 of 9")));

        Answer alert = read(id);
        assertThat(alert.json().path("count").asInt()).isEqualTo(1);
        assertThat(alert.text("message")).contains("4 of 9");
        assertThat(alert.text("severity")).isEqualTo("HIGH");
        assertThat(alert.text("status")).isEqualTo("UNREAD");
    }

    @Test
    void whatSomebodyHasArchivedStaysSoWhileItGoesOn() {
        board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "x")));
        long id = id();
        operator.put("/api/v1/alerts/" + id + "/archive", "").expect(200);
        cool(id);

        board.show(watch, List.of(finding(AlertSeverity.HIGH, "y")));

        assertThat(count()).isEqualTo(1);
        assertThat(read(id).text("status")).isEqualTo("ARCHIVED");
    }

    @Test
    void whatHappensAfterItWasArchivedIsTold() {
        board.raise(finding(AlertSeverity.MEDIUM, "x"));
        long id = id();
        operator.put("/api/v1/alerts/" + id + "/archive", "").expect(200);
        board.raise(finding(AlertSeverity.MEDIUM, "x"));
        assertThat(count()).isEqualTo(1);

        cool(id);
        board.raise(finding(AlertSeverity.MEDIUM, "x"));

        assertThat(count()).isEqualTo(2);
        assertThat(read(id()).text("status")).isEqualTo("UNREAD");
    }

    @Test
    void whatIsOverWhenItIsToldIsResolved() {
        board.raiseAndResolve(finding(AlertSeverity.HIGH, "back"));

        assertThat(read(id()).json().path("resolved_at").isNull()).isFalse();
        assertThat(read(id()).text("status")).isEqualTo("UNREAD");
    }

    @Test
    void othersAreToldThatAnAlertIsRaisedAndResolved() {
        long subscription = database.insert("insert into webhook_subscriptions (subscription_name, url, topics, secret,"
                + " is_active) values ('x', 'https://a.example', '{alert.raised,alert.resolved}', '\\x01', false)"
                + " returning id");
        try {
            board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "x")));
            board.show(watch, List.of(finding(AlertSeverity.MEDIUM, "y")));
            board.show(watch, List.of(finding(AlertSeverity.HIGH, "z")));
            board.show(watch, List.of());

            assertThat(database.text(
                            "select string_agg(topic || ' ' || (data ->> 'severity'), ', ' order by id) from outbox_events"
                                    + " where data ->> 'alert_id' = ?",
                            String.valueOf(id())))
                    .isEqualTo("alert.raised MEDIUM, alert.raised HIGH, alert.resolved HIGH");
        } finally {
            database.update("delete from webhook_subscriptions where id = ?", subscription);
        }
    }

    private Finding finding(AlertSeverity severity, String what) {
        return finding(key, severity, what);
    }

    private static Finding finding(String key, AlertSeverity severity, String what) {
        return Finding.trouble(key, severity, Words.of("Disk full"), Words.of("%s. %s", "It is", what));
    }

    private void readIt(long id) {
        operator.put("/api/v1/alerts/" + id + "/read", "").expect(200);
    }

    /** As if it was seen for the last time before the cool-down. */
    private void cool(long id) {
        database.update(
                "update alerts set first_seen_at = first_seen_at - interval '1 day',"
                        + " last_seen_at = last_seen_at - interval '1 day' where id = ?",
                id);
    }

    private long id() {
        return database.number("select max(id) from alerts where dedup_key = ?", key);
    }

    private long count() {
        return database.number("select count(*) from alerts where dedup_key = ?", key);
    }

    private Answer read(long id) {
        return operator.get("/api/v1/alerts/" + id).expect(200);
    }
}
