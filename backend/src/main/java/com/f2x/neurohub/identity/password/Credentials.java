package com.f2x.neurohub.identity.password;

/**
 * What proves that a user is who he says.
 *
 * @param userId the user's number
 * @param passwordHash the stored form of the password
 * @param maySignIn whether the user is an active person
 * @param familiar whether the user has signed in from this address lately
 */
record Credentials(long userId, String passwordHash, boolean maySignIn, boolean familiar) {

    private static final long NO_USER = -1;

    /** Returns what nobody can prove, and what takes as long to check as the password of a user. */
    static Credentials ofNobody() {
        return new Credentials(NO_USER, Passwords.ofNobody(), false, false);
    }

    @Override
    public String toString() {
        return "Credentials[userId=%d]".formatted(userId);
    }
}
