/** The test of deployments, tested. */
@NullMarked
package com.f2x.migration;

import org.jspecify.annotations.NullMarked;
