package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.text.NormalForm;

/**
 * Someone who signed in elsewhere.
 *
 * @param subject what identifies the person for good: issuer and subject
 * @param username sign-in name there
 * @param fullName name that people read
 * @param role what the person may do
 */
public record ExternalPerson(String subject, String username, String fullName, Role role) {

    /** Takes the name in the form in which names are stored. */
    public ExternalPerson {
        fullName = NormalForm.words(fullName.strip());
    }
}
