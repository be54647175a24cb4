/** How much of an aggregate is read: the levels, and what each aggregate reads at them. */
@NullMarked
package com.f2x.neurohub.shared.fetch;

import org.jspecify.annotations.NullMarked;
