package com.f2x.neurohub.identity.user;

import com.f2x.neurohub.shared.problem.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a new password must keep to. Length counts more than variety (NIST SP 800-63B).
 *
 * @param minLength characters it has at least
 */
@Validated
@ConfigurationProperties("neurohub.auth.password")
record PasswordProperties(
        @DefaultValue("10") @Min(SHORTEST) @Max(LONGEST) int minLength) {

    /** What F2X NeuroHub took. */
    static final int SHORTEST = 4;

    /** More would keep out what people can type. */
    static final int LONGEST = 64;

    boolean fits(String password) {
        return password.length() >= minLength;
    }

    /**
     * Refuses a password that is too short.
     *
     * @param field the field's name on the wire
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 naming the setting
     */
    String require(String field, String password) {
        if (!fits(password)) {
            throw Rule.INVALID_CONTENT.at(
                    field, "must have at least %d characters (setting neurohub.auth.password.min-length)", minLength);
        }
        return password;
    }
}
