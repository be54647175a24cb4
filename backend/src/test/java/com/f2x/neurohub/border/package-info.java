/** What holds at the border for every operation, found by what the handlers declare, so that no new one escapes. */
@NullMarked
package com.f2x.neurohub.border;

import org.jspecify.annotations.NullMarked;
