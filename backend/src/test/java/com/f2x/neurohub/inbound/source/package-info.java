@NullMarked
package com.f2x.neurohub.inbound.source;

import org.jspecify.annotations.NullMarked;
