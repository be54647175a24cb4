package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.outbound.event.EventStore;
import com.f2x.neurohub.outbound.event.OutboxEvent;
import com.f2x.neurohub.platform.webhook.SealedSecrets;
import com.f2x.neurohub.shared.text.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each subscription is, and which node delivers to it. Each method is a transaction of one statement. */
@Repository
@Transactional
class ClaimStore {

    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;
    private final OutboundProperties properties;

    ClaimStore(JdbcClient jdbc, OutboundProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /**
     * A dead letter that somebody wants sent again.
     *
     * @param id the letter
     * @param event what it says
     */
    record Letter(long id, OutboxEvent event) {}

    /** Claims a subscription that is due and that no other node delivers to. */
    public Optional<Claim> claim() {
        UUID token = UUID.randomUUID();
        return jdbc.sql(ClaimSql.CLAIM)
                .param("token", token)
                .param("lease", seconds(properties.lease()))
                .query((row, index) -> claim(row, token))
                .optional();
    }

    /** Notes that an event was delivered; false if the claim is lost or the subscription was changed. */
    public boolean advance(Claim claim, long sequence) {
        return move(ClaimSql.ADVANCE, claim, sequence) == 1;
    }

    /** Passes by events that the subscription is not told. */
    public boolean pass(Claim claim, long sequence) {
        return move(ClaimSql.PASS, claim, sequence) == 1;
    }

    /**
     * Notes that an event was refused; true if that disabled the subscription.
     *
     * @param attempts how often it was, with this time
     * @param pause after how long it may be sent again
     */
    public boolean fail(Claim claim, OutboxEvent event, int attempts, Duration pause, String failure) {
        return own(ClaimSql.FAIL, claim)
                .param("dead", attempts >= properties.maxAttempts())
                .param("sequence", event.sequence())
                .param("attempts", attempts)
                .param("failure", StorableText.of(failure, LONGEST_FAILURE))
                .param("pause", seconds(pause))
                .param("most", properties.disableAfter())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Gives the claim back, behind everybody who waits.
     *
     * @param pause after how long the subscription may be claimed again, at the earliest
     */
    public void release(Claim claim, Duration pause) {
        jdbc.sql(ClaimSql.RELEASE)
                .param("id", claim.subscription())
                .param("token", claim.token())
                .param("pause", seconds(pause))
                .update();
    }

    /** The dead letters of a subscription that are to be sent again, in order. */
    public List<Letter> dueAgain(Claim claim, int most) {
        return jdbc.sql(ClaimSql.DUE_AGAIN)
                .params(claim.subscription(), most)
                .query((row, index) -> new Letter(row.getLong("id"), EventStore.event(row, index)))
                .list();
    }

    /** Notes what came of sending a dead letter again. */
    public void sentAgain(Letter letter, boolean delivered, String failure) {
        jdbc.sql(ClaimSql.SENT_AGAIN)
                .param("id", letter.id())
                .param("delivered", delivered)
                .param("failure", StorableText.of(failure, LONGEST_FAILURE))
                .update();
    }

    private int move(String sql, Claim claim, long sequence) {
        return own(sql, claim)
                .param("to", sequence)
                .param("lease", seconds(properties.lease()))
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, Claim claim) {
        return jdbc.sql(sql)
                .param("id", claim.subscription())
                .param("token", claim.token())
                .param("from", claim.sentUpTo());
    }

    private static Claim claim(ResultSet row, UUID token) throws SQLException {
        Timestamp until = row.getTimestamp("expires_previous_at");
        return new Claim(
                row.getLong("id"),
                token,
                row.getString("url"),
                Set.of((String[]) row.getArray("topics").getArray()),
                new SealedSecrets(
                        row.getBytes("secret"),
                        row.getBytes("previous_secret"),
                        until == null ? null : until.toInstant()),
                row.getLong("sent_up_to"),
                row.getInt("attempts"),
                row.getBoolean("due"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
