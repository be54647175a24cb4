package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Role;

/**
 * The user of someone who signs in elsewhere.
 *
 * @param id the user's number
 * @param username sign-in name
 * @param fullName name that people read
 * @param role what the user may do
 * @param isActive whether the user may work here
 */
public record ExternalUser(long id, String username, String fullName, Role role, boolean isActive) {

    /** Whether name and role are those of there. */
    public boolean isAs(ExternalPerson person) {
        return role == person.role() && fullName.equals(person.fullName());
    }
}
