package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.shared.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The user a client shows after signing in.
 *
 * @param id the user's number
 * @param username sign-in name
 * @param email address
 * @param fullName name that people read
 * @param role what the user may do
 */
record SignedInUser(long id, String username, @Nullable String email, String fullName, Role role) {}
