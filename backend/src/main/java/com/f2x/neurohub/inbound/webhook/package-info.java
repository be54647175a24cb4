/** Signed webhooks that other systems deliver: who may, whether they are genuine, and what came. */
@NullMarked
package com.f2x.neurohub.inbound.webhook;

import org.jspecify.annotations.NullMarked;
