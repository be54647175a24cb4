/** What can go wrong, by codes that stay: each with its exit code, its cause and what to do. */
@NullMarked
package com.f2x.neurohub.onboarding.failure;

import org.jspecify.annotations.NullMarked;
