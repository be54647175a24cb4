@NullMarked
package com.f2x.neurohub.inbound.event;

import org.jspecify.annotations.NullMarked;
