/** Turns every refusal into a problem document, wherever it arises: handlers, filters, the container. */
@NullMarked
package com.f2x.neurohub.platform.problem;

import org.jspecify.annotations.NullMarked;
