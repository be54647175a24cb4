/** Reads secrets from files, refuses weak or missing settings, and encrypts those that the database keeps. */
@NamedInterface("secret")
@NullMarked
package com.f2x.neurohub.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
