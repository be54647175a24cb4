package com.f2x.neurohub.identity.user;

import static com.f2x.neurohub.shared.entity.Filters.equal;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.entity.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which users a list shows; the members given must all hold.
 *
 * @param role only users of this role
 * @param isActive only users who may, or may not, sign in
 */
record UserFilter(
        @Nullable Role role,
        @BindParam("is_active") @Nullable Boolean isActive) implements Filter<User> {

    static Filter<User> ofRole(Role role) {
        return () -> equal(User_.role, role);
    }

    @Override
    public Specification<User> toSpecification() {
        return equal(User_.role, role).and(equal(User_.active, isActive));
    }
}
