package com.f2x.neurohub.identity.external;

import com.f2x.neurohub.identity.CallerMemory;
import com.f2x.neurohub.identity.User;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Role;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The users of people who sign in elsewhere. They are made at the first token, follow its name and role afterwards, and
 * are deactivated here like any other. A local user of the same name is never taken over.
 */
@Component
class ExternalUsers implements CallerMemory {

    private static final String FIND = """
            select id, username, role, is_active, full_name from users where external_subject = ?
            """;
    private static final String ADD = """
            insert into users (username, password_hash, full_name, role, external_subject)
            values (:username, :hash, :name, :role, :subject)
                on conflict do nothing
            """;
    private static final String FOLLOW = """
            update users set role = :role, full_name = :name, version = version + 1
             where external_subject = :subject and (role <> :role or full_name <> :name)
            """;
    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final Cache<ExternalPerson, Optional<Caller>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    ExternalUsers(JdbcClient jdbc, PasswordEncoder passwords, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /** Finds or makes the person's user; empty if it was deactivated or the name belongs to someone else. */
    Optional<Caller> find(ExternalPerson person) {
        return known.get(person, this::load);
    }

    @Override
    public void forgetAll() {
        known.invalidateAll();
    }

    private Optional<Caller> load(ExternalPerson person) {
        Optional<Stored> stored = stored(person);
        if (stored.filter(user -> user.isAs(person)).isEmpty()) {
            transactions.executeWithoutResult(transaction -> store(person, stored.isPresent()));
        }
        return stored(person)
                .filter(Stored::active)
                .map(user -> Caller.person(user.id(), user.username(), user.role()));
    }

    private Optional<Stored> stored(ExternalPerson person) {
        return jdbc.sql(FIND)
                .param(person.subject())
                .query((row, index) -> new Stored(
                        row.getLong("id"),
                        row.getString("username"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("is_active"),
                        row.getString("full_name")))
                .optional();
    }

    private void store(ExternalPerson person, boolean exists) {
        JdbcClient.StatementSpec statement = jdbc.sql(exists ? FOLLOW : ADD)
                .param("name", person.fullName())
                .param("role", person.role().name())
                .param("subject", person.subject());
        if (!exists) {
            statement
                    .param("username", User.foldedUsername(person.username()))
                    .param("hash", passwords.encode(UUID.randomUUID().toString()));
        }
        statement.update();
    }

    private record Stored(long id, String username, Role role, boolean active, String fullName) {

        boolean isAs(ExternalPerson person) {
            return role == person.role() && fullName.equals(person.fullName());
        }
    }
}
