package com.f2x.neurohub.signature;

import com.f2x.neurohub.identity.password.VerifiedPassword;
import com.f2x.neurohub.signature.SignatureRecord.TrailRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures as SQL writes them and finds what they stand for. */
@Repository
class SignatureStore {

    private static final String ADD = """
            insert into signatures (action, entity_type, entity_id, meaning, reason, user_id, username, printed_name,
                                    signed_at, expires_at)
            select :action, :entityType, :entityId, :meaning, :reason, u.id, u.username, u.full_name,
                   t.now, t.now + make_interval(secs => :validFor)
            from users u, clock_timestamp() t (now)
            where u.id = :user and u.password_hash = :verified and u.is_active
            returning id
            """;

    private static final String ROWS = """
            select row_id as id, recorded_at, entity_type, entity_id, action, block_no as block
            from signature_rows(:id)
            """;

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a signature; empty if the signer was changed since the password was verified. */
    Optional<Long> add(SignChange change, @Nullable String reason, VerifiedPassword verified, Duration validFor) {
        return jdbc.sql(ADD)
                .param("action", change.action().name())
                .param("entityType", change.entityType())
                .param("entityId", change.entityId())
                .param("meaning", change.meaning().name())
                .param("reason", reason)
                .param("user", verified.userId())
                .param("verified", verified.hash())
                .param("validFor", validFor.toMillis() / 1000.0)
                .query(Long.class)
                .optional();
    }

    /** The rows of the trail that a signature stands for, the oldest first. */
    List<TrailRow> rows(long id) {
        return jdbc.sql(ROWS).param("id", id).query(TrailRow.class).list();
    }
}
