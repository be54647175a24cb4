/** Shows that each fault is seen in metrics, health and alerts, and is over when it is over. */
@NullMarked
package com.f2x.neurohub.telemetry.fault;

import org.jspecify.annotations.NullMarked;
