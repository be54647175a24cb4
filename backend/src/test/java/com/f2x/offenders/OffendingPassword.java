package com.f2x.offenders;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks a password without counting the guess. */
public final class OffendingPassword {

    boolean matches(PasswordEncoder encoder, String password, String hash) {
        return encoder.matches(password, hash);
    }
}
