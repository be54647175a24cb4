package com.f2x.neurohub.execution.ingest;

import org.jspecify.annotations.Nullable;

/**
 * The customer's own mark of a unit.
 *
 * @param carrier what the mark is unique on, null for the lot itself
 * @param mark the mark
 */
record UnitMark(@Nullable String carrier, String mark) {}
