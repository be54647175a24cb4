package com.f2x.neurohub.identity.session;

/**
 * A sign-in that can be continued.
 *
 * @param id its number
 * @param accessSeconds how long each of its access tokens is valid
 * @param user who signed in
 */
record Session(long id, int accessSeconds, SignedInUser user) {}
