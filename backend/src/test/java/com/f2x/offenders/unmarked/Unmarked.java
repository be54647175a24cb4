package com.f2x.offenders.unmarked;

/** Its package is not null-marked. */
public final class Unmarked {}
