/**
 * People and machines: users and their roles, signing in, tokens and keys. Other modules refer to a {@link User} and
 * find workers through the {@link UserDirectory}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.f2x.neurohub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
