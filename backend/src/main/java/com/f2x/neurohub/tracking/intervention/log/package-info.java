/** The record of interventions, to be read. */
@NullMarked
package com.f2x.neurohub.tracking.intervention.log;

import org.jspecify.annotations.NullMarked;
