/** How statements over a span of time are run, whoever asks them. */
@NullMarked
package com.f2x.neurohub.shared.report;

import org.jspecify.annotations.NullMarked;
