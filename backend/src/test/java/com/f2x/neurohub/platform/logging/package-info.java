/** What is written into logs, and what never is. */
@NullMarked
package com.f2x.neurohub.platform.logging;

import org.jspecify.annotations.NullMarked;
