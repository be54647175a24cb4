/** Signing in with a password, and what slows down guessing. */
@NullMarked
package com.f2x.neurohub.identity.signin;

import org.jspecify.annotations.NullMarked;
