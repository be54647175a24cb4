/** The sessions of users: opened by signing in, continued by refresh tokens, shown by access tokens. */
@NullMarked
package com.f2x.neurohub.identity.session;

import org.jspecify.annotations.NullMarked;
