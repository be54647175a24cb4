/** Who may do what, over all features together. */
@NullMarked
package com.f2x.neurohub.access;

import org.jspecify.annotations.NullMarked;
