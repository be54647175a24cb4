/**
 * What a unit is while it is made, how far it has come on its route, and what a change of it writes: the floor on which
 * the use cases of execution stand.
 */
@NullMarked
package com.f2x.neurohub.execution.unit;

import org.jspecify.annotations.NullMarked;
