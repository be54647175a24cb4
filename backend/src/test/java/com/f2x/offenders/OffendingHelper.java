package com.f2x.offenders;

/** Its name says nothing. */
public final class OffendingHelper {}
