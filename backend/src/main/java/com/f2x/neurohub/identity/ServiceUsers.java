package com.f2x.neurohub.identity;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Role;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The users that machines are. They never sign in. */
@Component
public class ServiceUsers {

    private static final String INSERT = """
            insert into users (username, password_hash, full_name, role, kind)
            values (:username, :hash, :name, :role, 'SERVICE')
            returning id
            """;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    ServiceUsers(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /**
     * Adds a machine with the least role that has the given permissions.
     *
     * @param username what is like no other name; it is stored in lower case
     * @param name what people call the machine
     * @param scopes what the machine may do
     * @return the user's number
     */
    public long create(String username, String name, Set<Permission> scopes) {
        Role role = scopes.stream()
                .map(Permission::role)
                .max(Comparator.naturalOrder())
                .orElse(Role.VIEWER);
        return jdbc.sql(INSERT)
                .param("username", "machine-" + username.toLowerCase(Locale.ROOT))
                .param("hash", passwords.encode(UUID.randomUUID().toString()))
                .param("name", name)
                .param("role", role.name())
                .query(Long.class)
                .single();
    }
}
