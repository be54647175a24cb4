package com.f2x.neurohub.identity.user;

import org.springframework.modulith.NamedInterface;

/**
 * The user that a worker's name on the shop floor stands for.
 *
 * @param id the user's number
 * @param username sign-in name
 * @param fullName name that people read
 */
@NamedInterface("user")
public record Worker(long id, String username, String fullName) {}
