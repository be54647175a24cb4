/**
 * The rules of starting and completing a step, as pure functions of what is, and the statements that load and store it.
 */
@NullMarked
package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.NullMarked;
