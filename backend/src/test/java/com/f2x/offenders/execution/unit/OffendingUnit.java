package com.f2x.offenders.execution.unit;

import com.f2x.neurohub.execution.step.StepExecution;

/** Knows of steps, which stand above it. */
public record OffendingUnit(StepExecution steps) {}
