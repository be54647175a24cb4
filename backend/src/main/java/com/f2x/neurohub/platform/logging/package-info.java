/** What log lines may say: whose request they are of, no secrets, and one line for one event. */
@NullMarked
package com.f2x.neurohub.platform.logging;

import org.jspecify.annotations.NullMarked;
