package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Role;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The users that machines are. They never sign in. */
@Component
public class ServiceUsers {

    private final UserStore users;
    private final PasswordEncoder passwords;

    ServiceUsers(UserStore users, PasswordEncoder passwords) {
        this.users = users;
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
        String unusable = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
        return users.addMachine("machine-" + username.toLowerCase(Locale.ROOT), unusable, name, role);
    }
}
