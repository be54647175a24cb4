package com.f2x.neurohub.testing;

import com.f2x.neurohub.shared.access.Role;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** The people of the tests, one per role, and more on demand. */
public final class TestUsers {

    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final String passwordHash;

    TestUsers(JdbcClient jdbc, TransactionOperations transactions, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.passwordHash = String.valueOf(passwords.encode(PASSWORD));
    }

    /** Returns the username of the one user whom tests use for a role; it is made when first wanted. */
    public String withRole(Role role) {
        return named("test_" + role.name().toLowerCase(Locale.ROOT), role);
    }

    /**
     * Returns the given username after making sure that an active user of that name, that role and everybody's password
     * exists, whatever another test has made of the name.
     */
    public String named(String username, Role role) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "insert into users (username, password_hash, full_name, role) values (?, ?, ?, ?)"
                                + " on conflict (username) do update set password_hash = excluded.password_hash,"
                                + " role = excluded.role, is_active = true"
                                + " where (users.password_hash, users.role, users.is_active)"
                                + " is distinct from (excluded.password_hash, excluded.role, true)")
                .params(username, passwordHash, "Test " + username, role.name())
                .update());
        return username;
    }
}
