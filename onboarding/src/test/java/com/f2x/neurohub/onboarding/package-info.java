/** The library and the command against real sources: H2 and PostgreSQL, with Oracle's dictionary as views. */
@NullMarked
package com.f2x.neurohub.onboarding;

import org.jspecify.annotations.NullMarked;
