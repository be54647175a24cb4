@NullMarked
package com.f2x.neurohub.platform.attribution;

import org.jspecify.annotations.NullMarked;
