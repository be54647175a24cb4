/** Who makes a request, remembered for seconds. What lets callers in is decided by providers in the other packages. */
@NullMarked
package com.f2x.neurohub.identity.caller;

import org.jspecify.annotations.NullMarked;
