package com.f2x.neurohub.identity.user;

/**
 * What proves that a user is who he says.
 *
 * @param userId the user's number
 * @param passwordHash the stored form of the password
 * @param maySignIn whether the user is an active person
 */
public record Credentials(long userId, String passwordHash, boolean maySignIn) {

    private static final long NO_USER = -1;

    /** Returns what nobody can prove, and what takes as long to check as the password of a user. */
    public static Credentials ofNobody() {
        return new Credentials(NO_USER, PasswordConfiguration.hashOfNothing(), false);
    }

    @Override
    public String toString() {
        return "Credentials[userId=%d]".formatted(userId);
    }
}
