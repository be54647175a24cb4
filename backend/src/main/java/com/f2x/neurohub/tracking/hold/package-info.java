/** Holds: what must not go on until somebody releases it. */
@NullMarked
package com.f2x.neurohub.tracking.hold;

import org.jspecify.annotations.NullMarked;
