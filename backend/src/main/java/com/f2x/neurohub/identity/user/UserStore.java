package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.identity.password.VerifiedPassword;
import com.f2x.neurohub.shared.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The users as SQL finds and writes them, beside {@link UserRepository}. */
@Repository
public class UserStore {

    private static final String PERSON = "PERSON";
    private static final String SERVICE = "SERVICE";

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds two at most of the users of a sign-in name, full name or number, the one of the sign-in name first. */
    List<Worker> findWorkers(String username, String fullName, long number) {
        return jdbc.sql(UserSql.FIND_WORKERS)
                .param("username", username)
                .param("full_name", fullName)
                .param("number", number)
                .query(Worker.class)
                .list();
    }

    /** Notes that a user signs in; empty if the user was changed since the password was verified. */
    public Optional<SignedInUser> signIn(VerifiedPassword verified) {
        return jdbc.sql(UserSql.SIGN_IN)
                .param("id", verified.userId())
                .param("verified", verified.hash())
                .query((row, index) -> SignedInUser.of(row))
                .optional();
    }

    /** Stores the same password in another form. */
    public void renewHash(VerifiedPassword verified, String hash) {
        jdbc.sql(UserSql.RENEW_HASH)
                .param("id", verified.userId())
                .param("verified", verified.hash())
                .param("hash", hash)
                .update();
    }

    boolean lacksAdministrator() {
        return jdbc.sql(UserSql.LACKS_ADMINISTRATOR).query(Boolean.class).single();
    }

    /** Makes others who make the first administrator wait until the transaction ends. */
    void lockFirstAdministrator() {
        jdbc.sql(UserSql.LOCK_FIRST).query(String.class).single();
    }

    /** Adds the user {@code admin}; false if the name belongs to someone. */
    boolean addAdministrator(String passwordHash) {
        return add("admin", passwordHash, "Administrator", Role.ADMIN, PERSON, null)
                .isPresent();
    }

    /**
     * Adds a machine, which never signs in.
     *
     * @param mark what no other machine has; it becomes part of the sign-in name
     * @param name what people call the machine
     * @return the user's number
     */
    public long addMachine(String mark, String passwordHash, String name, Role role) {
        return add("machine-" + mark.toLowerCase(Locale.ROOT), passwordHash, name, role, SERVICE, null)
                .orElseThrow();
    }

    /** Adds someone who signs in elsewhere, unless the name belongs to someone or the person is known. */
    public void addExternal(ExternalPerson person, String passwordHash) {
        String username = User.foldedUsername(person.username());
        add(username, passwordHash, person.fullName(), person.role(), PERSON, person.subject());
    }

    public Optional<ExternalUser> findExternal(ExternalPerson person) {
        return jdbc.sql(UserSql.FIND_EXTERNAL)
                .param("subject", person.subject())
                .query(ExternalUser.class)
                .optional();
    }

    /** Gives the user of someone who signs in elsewhere the name and role of there. */
    public void followExternal(ExternalPerson person) {
        jdbc.sql(UserSql.FOLLOW_EXTERNAL)
                .param("subject", person.subject())
                .param("name", person.fullName())
                .param("role", person.role().name())
                .update();
    }

    private Optional<Long> add(
            String username, String hash, String fullName, Role role, String kind, @Nullable String subject) {
        return jdbc.sql(UserSql.ADD)
                .param("username", username)
                .param("hash", hash)
                .param("name", fullName)
                .param("role", role.name())
                .param("kind", kind)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }
}
