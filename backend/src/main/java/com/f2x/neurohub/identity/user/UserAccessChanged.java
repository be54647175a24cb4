package com.f2x.neurohub.identity.user;

/**
 * A user's password, role, key or right to sign in was changed, or the user removed.
 *
 * @param userId the user's number
 * @param endsSessions whether tokens issued before must no longer be accepted
 */
public record UserAccessChanged(long userId, boolean endsSessions) {}
