/** Process data: the record of every attempt, read only. */
@NullMarked
package com.f2x.neurohub.execution.record;

import org.jspecify.annotations.NullMarked;
