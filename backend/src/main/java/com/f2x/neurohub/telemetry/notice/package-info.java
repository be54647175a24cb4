/** Tells people of alerts: in the log, and by e-mail where that is set up. Webhooks are told by their own module. */
@NullMarked
package com.f2x.neurohub.telemetry.notice;

import org.jspecify.annotations.NullMarked;
