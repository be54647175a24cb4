package com.f2x.neurohub.trace;

import org.jspecify.annotations.Nullable;

/**
 * Who told of something: a person that was signed in, or a machine with its key.
 *
 * @param userId number of the user in whose name it was recorded
 * @param username that user's sign-in name
 * @param fullName that user's name
 * @param apiKeyId the API key with which it was told, null for people who signed in
 * @param apiKeyName what the machine with the key is called
 * @param stationId the station the machine stands at
 */
record Recorder(
        long userId,
        String username,
        String fullName,
        @Nullable Long apiKeyId,
        @Nullable String apiKeyName,
        @Nullable String stationId) {}
