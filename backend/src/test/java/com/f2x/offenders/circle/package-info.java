/** A package that another one uses and that uses it. */
@NullMarked
package com.f2x.offenders.circle;

import org.jspecify.annotations.NullMarked;
