/**
 * How much each client may ask, so that one that runs wild takes nothing from the others: a person by name, a machine
 * by its key, strangers by their address.
 */
@NullMarked
package com.f2x.neurohub.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
