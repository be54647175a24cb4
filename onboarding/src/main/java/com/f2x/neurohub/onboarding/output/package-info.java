/** The files of an extraction: written whole or not at all, listed with their hashes, packed into one archive. */
@NullMarked
package com.f2x.neurohub.onboarding.output;

import org.jspecify.annotations.NullMarked;
