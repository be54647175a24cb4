/** Signing in, and what proves it afterwards: sessions, access tokens and refresh tokens. */
@NullMarked
package com.f2x.neurohub.identity.session;

import org.jspecify.annotations.NullMarked;
