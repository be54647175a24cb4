/**
 * Who may reach which operation: tokens are read, callers without permission are refused, everything else is denied.
 * What a token means is decided by the {@link org.springframework.security.authentication.AuthenticationProvider}
 * beans.
 */
@NullMarked
package com.f2x.neurohub.platform.security;

import org.jspecify.annotations.NullMarked;
