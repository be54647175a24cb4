/** Who is told what, and what could not be told. */
@NullMarked
package com.f2x.neurohub.outbound.subscription;

import org.jspecify.annotations.NullMarked;
