/** Tests of monitoring, on a small application of their own where they need handlers that misbehave. */
@NullMarked
package com.f2x.neurohub.platform.monitoring;

import org.jspecify.annotations.NullMarked;
