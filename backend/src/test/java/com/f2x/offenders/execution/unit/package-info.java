/** An offender on the lowest floor of the heart. */
@NullMarked
package com.f2x.offenders.execution.unit;

import org.jspecify.annotations.NullMarked;
