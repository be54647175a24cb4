/** How transactions that lost a race are tried again. */
@NullMarked
package com.f2x.neurohub.shared.retry;

import org.jspecify.annotations.NullMarked;
