/** Reads secrets from files, and refuses weak or missing settings in production. */
@NullMarked
package com.f2x.neurohub.platform.secret;

import org.jspecify.annotations.NullMarked;
