package com.f2x.neurohub.identity.password;

import org.springframework.modulith.NamedInterface;

/** A password that was found to be right, and what it was compared with. */
@NamedInterface("password")
public final class VerifiedPassword {

    private final Credentials credentials;
    private final Reservation reservation;

    VerifiedPassword(Credentials credentials, Reservation reservation) {
        this.credentials = credentials;
        this.reservation = reservation;
    }

    public long userId() {
        return credentials.userId();
    }

    /** The stored form it was compared with; what it is accepted for must still find it there. */
    public String hash() {
        return credentials.passwordHash();
    }

    Reservation reservation() {
        return reservation;
    }
}
