package com.f2x.neurohub.identity.caller;

import org.jspecify.annotations.Nullable;

/**
 * On what it rests that somebody may come in.
 *
 * @param userId the user, who must be active
 * @param session the session, which must not have ended; null for machines, and for people of an identity provider
 * @param key the machine's key, which must be valid; null for people
 */
public record Standing(
        long userId, @Nullable Long session, @Nullable Long key) {}
