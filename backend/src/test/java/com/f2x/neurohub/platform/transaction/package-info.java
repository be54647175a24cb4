@NullMarked
package com.f2x.neurohub.platform.transaction;

import org.jspecify.annotations.NullMarked;
