/** Tells the database in whose name each transaction writes. */
@NullMarked
package com.f2x.neurohub.platform.attribution;

import org.jspecify.annotations.NullMarked;
