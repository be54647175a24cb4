/**
 * Who makes a request, remembered for seconds, and whether whoever goes on listening still may. What lets callers in is
 * decided by providers in the other packages.
 */
@NamedInterface("caller")
@NullMarked
package com.f2x.neurohub.identity.caller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
