/** In front of security: how many requests, how large and slow their bodies, their names and types. */
@NullMarked
package com.f2x.neurohub.platform.request;

import org.jspecify.annotations.NullMarked;
