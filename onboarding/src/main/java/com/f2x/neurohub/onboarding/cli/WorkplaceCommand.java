package com.f2x.neurohub.onboarding.cli;

import java.util.concurrent.Callable;

/** A command with a constructor that takes a {@link Workplace}. It returns its exit code. */
interface WorkplaceCommand extends Callable<Integer> {}
