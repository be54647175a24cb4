package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.webhook.SealedSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources as deliveries need them. */
@Repository
class SourceStore {

    private static final String COLUMNS =
            "select id, source_code, scheme, secret, previous_secret, expires_previous_at, encode(tenant_hk, 'hex') as tenant"
                    + " from webhook_sources ";

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A source that may deliver.
     *
     * @param id its number
     * @param code what it is called in URLs
     * @param scheme how it proves who it is
     * @param secrets what it proves that with
     * @param tenant key of the source of events that its deliveries belong to, null before the first one
     */
    record Known(
            long id,
            String code,
            Scheme scheme,
            SealedSecrets secrets,
            @Nullable String tenant) {}

    Optional<Known> findActive(String code) {
        return jdbc.sql(COLUMNS + "where source_code = ? and is_active")
                .param(code)
                .query(SourceStore::known)
                .optional();
    }

    /** Finds a source, and keeps others from changing it. */
    Optional<Known> lock(String code) {
        return jdbc.sql(COLUMNS + "where source_code = ? for update")
                .param(code)
                .query(SourceStore::known)
                .optional();
    }

    /** Adds a source unless it is there. */
    void addMissing(String code, byte[] secret) {
        jdbc.sql("""
                        insert into webhook_sources (source_code, source_name, secret) values (:code, :code, :secret)
                        on conflict do nothing
                        """).param("code", code).param("secret", secret).update();
    }

    /** Notes which source of events the deliveries of a source belong to. */
    void belong(long id, String tenant) {
        jdbc.sql("update webhook_sources set tenant_hk = decode(?, 'hex') where id = ?")
                .params(tenant, id)
                .update();
    }

    /** Puts a new secret in the place of the present one, which stays valid for a while. */
    void rotate(long id, byte[] secret, long overlapSeconds) {
        jdbc.sql("""
                        update webhook_sources
                        set previous_secret = secret, secret = :secret, version = version + 1,
                            expires_previous_at = now() + make_interval(secs => :overlap)
                        where id = :id
                        """)
                .param("id", id)
                .param("secret", secret)
                .param("overlap", overlapSeconds)
                .update();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        Timestamp until = row.getTimestamp("expires_previous_at");
        return new Known(
                row.getLong("id"),
                row.getString("source_code"),
                Scheme.valueOf(row.getString("scheme")),
                new SealedSecrets(
                        row.getBytes("secret"),
                        row.getBytes("previous_secret"),
                        until == null ? null : until.toInstant()),
                row.getString("tenant"));
    }
}
