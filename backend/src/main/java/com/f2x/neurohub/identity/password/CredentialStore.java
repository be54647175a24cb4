package com.f2x.neurohub.identity.password;

import com.f2x.neurohub.shared.web.ClientAddress;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of users who show a password. */
@Repository
class CredentialStore {

    private static final String FIND = """
            select u.id as user_id, u.password_hash, u.is_active and u.kind = 'PERSON' as may_sign_in,
                   exists (select from sessions s
                           where s.user_id = u.id and s.client_ip <<= cast(:network as inet)
                             and s.created_at > now() - make_interval(secs => :familiarFor)) as familiar
            from users u
            where u.username = :name
            """;

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credentials> find(String name, ClientAddress address, LimitProperties limits) {
        return jdbc.sql(FIND)
                .param("name", name)
                .param("network", address.network())
                .param("familiarFor", limits.familiarFor().toSeconds())
                .query(Credentials.class)
                .optional();
    }
}
