package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.identity.CallerMemory;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Role;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers for seconds which machine a key stands for, and notes once a minute that it is in use. */
@Component
class KeyCallers implements CallerMemory {

    private static final String FIND = """
            select k.id, k.scopes, k.station_id, u.id as user_id, u.username, u.role,
                   coalesce(k.last_used_at, k.created_at) < now() - interval '1 minute'
                       or k.last_used_at is null as note_use
              from api_keys k
              join users u on u.id = k.user_id
             where k.key_hash = ? and k.revoked_at is null and k.expires_at > now() and u.is_active
            """;
    private static final String NOTE_USE = """
            update api_keys set last_used_at = now()
             where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')
            """;
    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Cache<String, Optional<Caller>> byHash =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    KeyCallers(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Finds the machine; empty if the key is unknown, expired or revoked, or the machine's user may not work. */
    Optional<Caller> find(Key key) {
        return byHash.get(HexFormat.of().formatHex(key.hash()), hash -> load(key));
    }

    @Override
    public void forgetAll() {
        byHash.invalidateAll();
    }

    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forgetAll();
            }
        });
    }

    private Optional<Caller> load(Key key) {
        Optional<Found> found = jdbc.sql(FIND)
                .param(key.hash())
                .query((row, index) -> new Found(
                        row.getLong("id"),
                        row.getBoolean("note_use"),
                        new Caller(
                                row.getLong("user_id"),
                                row.getString("username"),
                                Role.valueOf(row.getString("role")),
                                row.getString("station_id"),
                                ApiKeys.scopes(row))))
                .optional();
        found.filter(Found::noteUse).ifPresent(this::noteUse);
        return found.map(Found::caller);
    }

    private void noteUse(Found key) {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql(NOTE_USE).param(key.id()).update());
    }

    private record Found(long id, boolean noteUse, Caller caller) {}
}
