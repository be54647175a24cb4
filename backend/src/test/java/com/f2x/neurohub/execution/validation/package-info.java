/** What process data must look like at every door, and what the database itself refuses. */
@NullMarked
package com.f2x.neurohub.execution.validation;

import org.jspecify.annotations.NullMarked;
