/** Shows that every refusal is a problem document, wherever it arises. */
@NullMarked
package com.f2x.neurohub.platform.problem;

import org.jspecify.annotations.NullMarked;
