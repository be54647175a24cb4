/**
 * Users, their roles and passwords. Other modules refer to a {@link User} and find workers by the
 * {@link UserDirectory}.
 */
@NullMarked
package com.f2x.neurohub.identity.user;

import org.jspecify.annotations.NullMarked;
