package com.f2x.neurohub.outbound.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DeliveryWatchTests {

    private final Database database;
    private final DeliveryWatch watch;
    private long subscription;

    DeliveryWatchTests(@Autowired Database database, @Autowired DeliveryWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    @BeforeEach
    void subscribe() {
        subscription = database.insert("insert into webhook_subscriptions (subscription_name, url, topics, secret,"
                + " next_attempt_at) values ('Watched', 'https://a.example', '{test.watched}', '\\x01',"
                + " now() + interval '1 day') returning id");
    }

    @AfterEach
    void remove() {
        database.update("delete from webhook_subscriptions where id = ?", subscription);
        database.update("delete from outbox_events where topic = 'test.watched'");
    }

    @Test
    void deadLettersAreToldUntilTheyAreDelivered() {
        database.update(
                "insert into webhook_dead_letters (subscription_id, event_id, sequence, topic, subject, occurred_at,"
                        + " data, attempts, last_failure) values (?, gen_random_uuid(), 1, 'test.watched', 'x', now(),"
                        + " '{}', 12, 'HTTP 500')",
                subscription);
        watch.look();
        assertThat(state("dead")).isEqualTo("HIGH Webhook subscription Watched has 1 dead letters open");

        database.update("update webhook_dead_letters set delivered_at = now() where subscription_id = ?", subscription);
        watch.look();
        assertThat(state("dead")).endsWith("over");
    }

    @Test
    void aSubscriptionThatFailuresDisabledIsTold() {
        database.update("update webhook_subscriptions set disabled_at = now() where id = ?", subscription);

        watch.look();

        assertThat(state("disabled")).startsWith("HIGH").endsWith("open");
    }

    @Test
    void eventsThatWaitForTooLongAreTold() {
        database.update("insert into outbox_events (topic, subject, occurred_at, data, sequence)"
                + " values ('test.watched', 'x', now(), '{}', nextval('outbox_sequence'))");
        watch.look();
        assertThat(database.number("select count(*) from alerts where dedup_key = ?", key("backlog")))
                .isZero();

        database.update(
                "update outbox_events set created_at = now() - interval '16 minutes' where topic = 'test.watched'");
        watch.look();
        assertThat(state("backlog")).startsWith("MEDIUM").endsWith("open");
    }

    private String key(String trouble) {
        return "webhooks:%d:%s".formatted(subscription, trouble);
    }

    private String state(String trouble) {
        return database.text(
                "select severity || ' ' || message || case when resolved_at is null then ' open' else ' over' end"
                        + " from alerts where dedup_key = ?",
                key(trouble));
    }
}
