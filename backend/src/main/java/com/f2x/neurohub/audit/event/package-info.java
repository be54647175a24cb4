/** Sign-ins, refusals and denials on their way into the trail: in rounds, bounded, and without any request waiting. */
@NullMarked
package com.f2x.neurohub.audit.event;

import org.jspecify.annotations.NullMarked;
