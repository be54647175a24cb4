/** How webhooks are signed and recognised, those that come in as those that go out, and their secrets. */
@NamedInterface("webhook")
@NullMarked
package com.f2x.neurohub.platform.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
