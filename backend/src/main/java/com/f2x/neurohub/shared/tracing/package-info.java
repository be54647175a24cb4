/** What features tell of their work that is no request and no statement. */
@NullMarked
package com.f2x.neurohub.shared.tracing;

import org.jspecify.annotations.NullMarked;
