/**
 * Onboarding of a plant that has an Oracle database: a library that reads it, and the command {@code neurohub-extract}
 * on top of it.
 */
@NullMarked
package com.f2x.neurohub.onboarding;

import org.jspecify.annotations.NullMarked;
