/** The filters in front of security: the request's name, the size and type of its body, a trailing slash. */
@NullMarked
package com.f2x.neurohub.platform.request;

import org.jspecify.annotations.NullMarked;
