/**
 * Start, completion, abort and conversion of a step: the rules as pure functions of what is, and the use cases that
 * lock, ask them and write.
 */
@NullMarked
package com.f2x.neurohub.execution.step;

import org.jspecify.annotations.NullMarked;
