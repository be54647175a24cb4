package com.f2x.neurohub.identity;

import com.f2x.neurohub.identity.secret.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the user {@code admin} when a database has no administrator, before the first request is served. Of several
 * nodes that start at once, one does it.
 */
@Component
@EnableConfigurationProperties(AdminProperties.class)
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('neurohub first administrator'))::text";
    private static final String NO_ADMINISTRATOR = "select not exists (select from users where role = 'ADMIN')";
    private static final String INSERT = """
            insert into users (username, password_hash, full_name, role)
            values ('admin', ?, 'Administrator', 'ADMIN')
                on conflict (username) do nothing
            """;

    private final AdminProperties properties;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;

    FirstAdministrator(
            AdminProperties properties,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            TransactionOperations transactions) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String configured = properties.password();
        if (configured != null && !configured.isEmpty() && configured.length() < UserRules.PASSWORD_MIN) {
            throw new WeakPasswordException();
        }
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql(LOCK).query(String.class).single();
            if (jdbc.sql(NO_ADMINISTRATOR).query(Boolean.class).single()) {
                insert(configured);
            }
        });
    }

    private void insert(@Nullable String configured) {
        boolean drawn = configured == null || configured.isEmpty();
        String password = drawn ? draw() : String.valueOf(configured);
        if (jdbc.sql(INSERT).param(passwords.encode(password)).update() == 0) {
            log.warn("There is no administrator, and the name admin belongs to another user");
        } else if (drawn) {
            write(password);
            log.warn("The first administrator is admin; the password is in {}", properties.drawnPasswordFile());
        } else {
            log.info("The first administrator is admin; the password is the configured one");
        }
    }

    private void write(String password) {
        try {
            PrivateFile.replace(properties.drawnPasswordFile(), password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String draw() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
