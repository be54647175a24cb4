package com.f2x.offenders.circle;

import com.f2x.offenders.OffendingCircle;

/** Closes the circle. */
public record WayBack(OffendingCircle to) {}
