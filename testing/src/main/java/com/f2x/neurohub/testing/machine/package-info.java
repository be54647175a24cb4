/** The machine that tests run on: processes of their own, how long to wait for them, how much to do. */
@NullMarked
package com.f2x.neurohub.testing.machine;

import org.jspecify.annotations.NullMarked;
