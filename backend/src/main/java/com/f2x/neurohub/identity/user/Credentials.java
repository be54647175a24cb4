package com.f2x.neurohub.identity.user;

/**
 * What proves that a user is who he says.
 *
 * @param userId the user's number
 * @param passwordHash the stored form of the password
 * @param maySignIn whether the user is an active person
 */
public record Credentials(long userId, String passwordHash, boolean maySignIn) {

    @Override
    public String toString() {
        return "Credentials[userId=%d]".formatted(userId);
    }
}
