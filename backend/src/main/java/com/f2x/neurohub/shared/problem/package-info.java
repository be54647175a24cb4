/** The catalogue of refusals: every rule that can refuse a request, its error code, status and wording. */
@NullMarked
package com.f2x.neurohub.shared.problem;

import org.jspecify.annotations.NullMarked;
