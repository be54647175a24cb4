package com.f2x.neurohub.identity.external;

import com.f2x.neurohub.identity.user.ExternalPerson;
import com.f2x.neurohub.shared.access.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a person out of another provider's token. */
final class ExternalClaims {

    private final OidcProperties properties;

    ExternalClaims(OidcProperties properties) {
        this.properties = properties;
    }

    /** Returns the person; empty if the token names no subject, no sign-in name or no role that is known here. */
    Optional<ExternalPerson> read(Jwt token) {
        String subject = token.getSubject();
        String username = token.getClaimAsString(properties.usernameClaim());
        String name = token.getClaimAsString(properties.nameClaim());
        if (subject == null || username == null || username.isBlank()) {
            return Optional.empty();
        }
        return role(token)
                .map(role -> new ExternalPerson(
                        properties.issuerUri() + "#" + subject, username, name == null ? username : name, role));
    }

    private Optional<Role> role(Jwt token) {
        return values(token).stream()
                .map(value -> properties.roles().get(value.toString()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private Collection<?> values(Jwt token) {
        Object value = token.getClaims();
        for (String name : properties.roleClaim().split("\\.", -1)) {
            value = member(value, name);
        }
        if (value instanceof Collection<?> values) {
            return values;
        }
        return value == null ? List.of() : List.of(value);
    }

    private static @Nullable Object member(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> members ? members.get(name) : null;
    }
}
