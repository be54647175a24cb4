/** NeuroHub MES: tracks every lot, unit and process of a discrete production plant. */
@NullMarked
package com.f2x.neurohub;

import org.jspecify.annotations.NullMarked;
