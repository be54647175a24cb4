/** Sends every operation what no client should send. */
@org.jspecify.annotations.NullMarked
package com.f2x.neurohub.fuzz;
