/** Keeps the description of the API complete, and the committed copy true. */
@NullMarked
package com.f2x.neurohub.platform.openapi;

import org.jspecify.annotations.NullMarked;
