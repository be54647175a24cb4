@NullMarked
package com.f2x.neurohub.platform.secret;

import org.jspecify.annotations.NullMarked;
