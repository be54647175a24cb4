/** The state of the plant as metrics, by the definitions of its figures. */
@NullMarked
package com.f2x.neurohub.telemetry.plant;

import org.jspecify.annotations.NullMarked;
