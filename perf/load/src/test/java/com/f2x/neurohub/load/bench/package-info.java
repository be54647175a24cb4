/**
 * The benchmark: what requests cost beside what PostgreSQL alone takes for the same, in one run on one machine. Times
 * differ from machine to machine and from hour to hour; ratios do so much less, so that both sides take turns.
 */
@NullMarked
package com.f2x.neurohub.load.bench;

import org.jspecify.annotations.NullMarked;
