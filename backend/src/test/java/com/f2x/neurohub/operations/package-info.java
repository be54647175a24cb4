/** The scripts that operators run, tried on a running application. */
@NullMarked
package com.f2x.neurohub.operations;

import org.jspecify.annotations.NullMarked;
