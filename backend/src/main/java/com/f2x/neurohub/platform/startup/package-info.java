/** What keeps the start short. */
@NullMarked
package com.f2x.neurohub.platform.startup;

import org.jspecify.annotations.NullMarked;
