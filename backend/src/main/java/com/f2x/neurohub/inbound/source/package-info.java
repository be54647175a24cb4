/** Sources of events: whose events they are, and who may see them. */
@NullMarked
package com.f2x.neurohub.inbound.source;

import org.jspecify.annotations.NullMarked;
