package com.f2x.neurohub.platform.idempotency;

import com.f2x.neurohub.shared.problem.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys and the answers kept under them, for all nodes. */
@Repository
@EnableConfigurationProperties(IdempotencyProperties.class)
class KeyStore {

    /**
     * Takes a key that is free or has expired. Whoever else has taken it in a transaction that goes on is waited for;
     * the limit of that wait holds for this statement only, since the locks of the change itself are to be waited for.
     */
    private static final String CLAIM = """
            with patience as materialized (
                select current_setting('lock_timeout') as usual, set_config('lock_timeout', :patience, true) as ours
            )
            insert into idempotency_keys as known (user_id, idempotency_key, fingerprint, expires_at)
            select :user, :key, decode(:fingerprint, 'hex'), now() + make_interval(secs => :retention)
              from patience
             where ours is not null
                on conflict (user_id, idempotency_key) do update
               set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
                   expires_at = excluded.expires_at, response_status = null, response_headers = null,
                   response_body = null
             where known.expires_at < now()
            returning set_config('lock_timeout', (select usual from patience), true)
            """;

    private static final String READ = """
            select encode(fingerprint, 'hex') as fingerprint, response_status, response_headers, response_body
              from idempotency_keys
             where user_id = :user and idempotency_key = :key
            """;
    private static final String KEEP = """
            update idempotency_keys
               set response_status = :status, response_headers = cast(:headers as jsonb), response_body = :body
             where user_id = :user and idempotency_key = :key
            """;
    private static final String RELEASE =
            "delete from idempotency_keys where user_id = :user and idempotency_key = :key";
    private static final String REMOVE_EXPIRED = """
            delete from idempotency_keys
             where (user_id, idempotency_key) in (
                   select user_id, idempotency_key
                     from idempotency_keys
                    where expires_at < now()
                    order by expires_at
                    limit :most
                      for update skip locked)
            """;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final IdempotencyProperties properties;

    KeyStore(JdbcClient jdbc, JsonMapper mapper, IdempotencyProperties properties) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.properties = properties;
    }

    /**
     * Takes a key for the present transaction.
     *
     * @return false if there is an answer under it
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if a twin of the request takes too long
     */
    boolean claim(IdempotencyKey key) {
        try {
            return !statement(CLAIM, key)
                    .param("patience", properties.patience().toMillis() + "ms")
                    .param("fingerprint", key.fingerprint())
                    .param("retention", properties.retention().toSeconds())
                    .query(String.class)
                    .list()
                    .isEmpty();
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw Rule.IDEMPOTENT_REQUEST_IN_PROGRESS.at(
                        KeyedOperations.HEADER, "The first request with this key is still being handled");
            }
            throw e;
        }
    }

    /**
     * Reads the answer under a key that could not be taken.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if the key named another request, 409 if the answer
     *     was too large to keep
     */
    KeptAnswer read(IdempotencyKey key) {
        return statement(READ, key).query((row, index) -> answer(row, key)).single();
    }

    void keep(IdempotencyKey key, KeptAnswer answer) {
        byte[] body = answer.body();
        statement(KEEP, key)
                .param("status", answer.status())
                .param("headers", mapper.writeValueAsString(answer.headers()))
                .param("body", body.length > properties.maxAnswerSize().toBytes() ? null : body)
                .update();
    }

    /** Gives a key back whose request must be handled anew next time. */
    void release(IdempotencyKey key) {
        statement(RELEASE, key).update();
    }

    /** Removes some keys that have expired; returns how many. */
    int removeExpired(int most) {
        return jdbc.sql(REMOVE_EXPIRED).param("most", most).update();
    }

    private JdbcClient.StatementSpec statement(String sql, IdempotencyKey key) {
        return jdbc.sql(sql).param("user", key.userId()).param("key", key.text());
    }

    private KeptAnswer answer(ResultSet row, IdempotencyKey key) throws SQLException {
        if (!row.getString("fingerprint").equals(key.fingerprint())) {
            throw Rule.IDEMPOTENCY_KEY_REUSED.at(
                    KeyedOperations.HEADER, "must be new: it was used for another request before");
        }
        byte[] body = row.getBytes("response_body");
        if (body == null) {
            throw Rule.IDEMPOTENT_ANSWER_NOT_KEPT.at(
                    KeyedOperations.HEADER,
                    "The request with this key was done, but its answer was too large to keep: read what it made");
        }
        Map<String, String> headers = mapper.readValue(row.getString("response_headers"), HEADERS);
        return new KeptAnswer(row.getInt("response_status"), headers, body);
    }
}
