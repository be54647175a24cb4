/** Describes the API as OpenAPI 3.1: wire names, roles and problems are read from the code that enforces them. */
@NullMarked
package com.f2x.neurohub.platform.openapi;

import org.jspecify.annotations.NullMarked;
