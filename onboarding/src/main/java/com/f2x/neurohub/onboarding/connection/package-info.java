/** Connections that can only read, bounded in time, and what their refusals mean. */
@NullMarked
package com.f2x.neurohub.onboarding.connection;

import org.jspecify.annotations.NullMarked;
