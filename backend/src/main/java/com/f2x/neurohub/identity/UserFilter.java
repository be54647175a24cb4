package com.f2x.neurohub.identity;

import com.f2x.neurohub.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which users a list shows; filters that are null do not count.
 *
 * @param role users of this role
 * @param active users who may, or may not, sign in
 */
record UserFilter(@Nullable Role role, @Nullable Boolean active) {

    Specification<User> condition() {
        return optional(User_.ROLE, role).and(optional(User_.ACTIVE, active));
    }

    private static Specification<User> optional(String attribute, @Nullable Object value) {
        return value == null ? Specification.unrestricted() : equal(attribute, value);
    }

    static Specification<User> equal(String attribute, Object value) {
        return (user, query, criteria) -> criteria.equal(user.get(attribute), value);
    }
}
