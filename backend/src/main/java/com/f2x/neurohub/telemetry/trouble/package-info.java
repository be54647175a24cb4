/** What is wrong with the system itself, said on the board of alerts while it lasts. */
@NullMarked
package com.f2x.neurohub.telemetry.trouble;

import org.jspecify.annotations.NullMarked;
