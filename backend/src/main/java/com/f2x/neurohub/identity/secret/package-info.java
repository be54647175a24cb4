/** Keeping secrets in files that only their owner reads. */
@NullMarked
package com.f2x.neurohub.identity.secret;

import org.jspecify.annotations.NullMarked;
