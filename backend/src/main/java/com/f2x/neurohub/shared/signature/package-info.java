/** Electronic signatures, as far as others have to know of them: what can need one, and how a request names it. */
@NullMarked
package com.f2x.neurohub.shared.signature;

import org.jspecify.annotations.NullMarked;
