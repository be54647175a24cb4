/** What is looked at for alerts: what rows have signalled, what goes on for too long, and what is over. */
@NullMarked
package com.f2x.neurohub.alert.watch;

import org.jspecify.annotations.NullMarked;
