/**
 * People and machines: users and their roles, signing in, sessions, tokens and keys. Other modules refer to a
 * {@link com.f2x.neurohub.identity.user.User} and find workers through the
 * {@link com.f2x.neurohub.identity.user.UserDirectory}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.f2x.neurohub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
