package com.f2x.offenders;

/** A view that is no record. */
public final class OffendingView {}
