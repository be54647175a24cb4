/** The check of a connection, step by step. */
@NullMarked
package com.f2x.neurohub.onboarding.verification;

import org.jspecify.annotations.NullMarked;
