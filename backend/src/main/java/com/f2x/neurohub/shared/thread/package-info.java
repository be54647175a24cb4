/** Threads that the application makes for itself. */
@NullMarked
package com.f2x.neurohub.shared.thread;

import org.jspecify.annotations.NullMarked;
