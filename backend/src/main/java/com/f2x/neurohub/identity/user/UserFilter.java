package com.f2x.neurohub.identity.user;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which users a list shows; the members given must all hold.
 *
 * @param role users of this role
 * @param active users who may, or may not, sign in
 */
record UserFilter(@Nullable Role role, @Nullable Boolean active) {

    Specification<User> toSpecification() {
        return Specification.allOf(equal(User_.role, role), equal(User_.active, active));
    }
}
