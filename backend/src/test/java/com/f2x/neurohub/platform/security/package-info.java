@NullMarked
package com.f2x.neurohub.platform.security;

import org.jspecify.annotations.NullMarked;
