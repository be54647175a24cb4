/** Tokens: random texts that the database knows by their hashes. */
@NullMarked
package com.f2x.neurohub.identity.token;

import org.jspecify.annotations.NullMarked;
