/** The verifier as tests run it. */
@NullMarked
package com.f2x.audit;

import org.jspecify.annotations.NullMarked;
