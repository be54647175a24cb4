/** Who calls, and what the caller may do. */
@NullMarked
package com.f2x.neurohub.shared.access;

import org.jspecify.annotations.NullMarked;
