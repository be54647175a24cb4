package com.f2x.offenders;

import com.f2x.offenders.circle.WayBack;

/** A class that uses a package that uses its own. */
public record OffendingCircle(WayBack way) {}
