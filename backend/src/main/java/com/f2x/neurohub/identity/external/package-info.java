/** Accepting the tokens of another identity provider by OpenID Connect. */
@NullMarked
package com.f2x.neurohub.identity.external;

import org.jspecify.annotations.NullMarked;
