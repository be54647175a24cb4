/** Passwords: how they are hashed and checked, and what slows down guessing, whichever door asks for one. */
@NullMarked
package com.f2x.neurohub.identity.password;

import org.jspecify.annotations.NullMarked;
