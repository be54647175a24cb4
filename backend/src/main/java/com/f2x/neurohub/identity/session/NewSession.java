package com.f2x.neurohub.identity.session;

import java.time.Duration;

/**
 * A session to be opened for a user whose password was just verified.
 *
 * @param userId the user's number
 * @param verifiedHash what the password was verified against
 * @param newHash what the password is stored as from now on
 * @param address the client's IP address
 * @param accessLifetime how long each access token is valid
 * @param lifetime how long the session can be renewed
 */
record NewSession(
        long userId, String verifiedHash, String newHash, String address, Duration accessLifetime, Duration lifetime) {

    @Override
    public String toString() {
        return "NewSession[userId=%d]".formatted(userId);
    }
}
