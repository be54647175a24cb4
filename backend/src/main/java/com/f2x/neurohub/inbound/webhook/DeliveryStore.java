package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.text.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only writer of deliveries. */
@Repository
class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery that is kept.
     *
     * @param receipt what is answered to it
     * @param hash SHA-256 of its body, in hex
     */
    record Kept(WebhookReceipt receipt, String hash) {}

    /** Keeps a delivery that has landed as an event; waits for its twin, and returns nothing if that was kept. */
    Optional<Kept> insert(long sourceId, UUID deliveryId, Webhook webhook, long rawEvent) {
        return jdbc.sql("""
                        insert into webhook_deliveries
                            (source_id, delivery_id, content_type, content_encoding, body, body_sha256, raw_event_id)
                        values (:source, :delivery, :type, :encoding, :body, :hash, :event)
                        on conflict do nothing
                        returning id, delivery_id, created_at, encode(body_sha256, 'hex') as hash
                        """)
                .param("source", sourceId)
                .param("delivery", deliveryId)
                .param("type", webhook.contentType())
                .param("encoding", webhook.contentEncoding())
                .param("body", webhook.body())
                .param("hash", Sha256.of(webhook.body()))
                .param("event", rawEvent)
                .query(DeliveryStore::kept)
                .optional();
    }

    /** Finds a delivery by the sender's number of it. */
    Kept find(long sourceId, UUID deliveryId) {
        return jdbc.sql("""
                        select id, delivery_id, created_at, encode(body_sha256, 'hex') as hash from webhook_deliveries
                        where source_id = ? and delivery_id = ?
                        """)
                .params(sourceId, deliveryId)
                .query(DeliveryStore::kept)
                .single();
    }

    /** The body of a delivery, as it came. */
    Optional<byte[]> body(long id) {
        return jdbc.sql("select body from webhook_deliveries where id = ?")
                .param(id)
                .query((row, index) -> row.getBytes("body"))
                .optional();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                new WebhookReceipt(
                        row.getLong("id"),
                        row.getObject("delivery_id", UUID.class),
                        row.getTimestamp("created_at").toInstant()),
                row.getString("hash"));
    }
}
