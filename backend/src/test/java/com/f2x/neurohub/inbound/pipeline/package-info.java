@NullMarked
package com.f2x.neurohub.inbound.pipeline;

import org.jspecify.annotations.NullMarked;
