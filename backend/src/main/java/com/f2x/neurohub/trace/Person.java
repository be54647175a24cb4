package com.f2x.neurohub.trace;

/**
 * Who did something.
 *
 * @param userId number of the user
 * @param username sign-in name
 * @param fullName the name that people read
 */
record Person(long userId, String username, String fullName) {}
