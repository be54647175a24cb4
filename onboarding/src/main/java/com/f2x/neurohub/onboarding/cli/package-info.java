/** The command neurohub-extract. */
@NullMarked
package com.f2x.neurohub.onboarding.cli;

import org.jspecify.annotations.NullMarked;
