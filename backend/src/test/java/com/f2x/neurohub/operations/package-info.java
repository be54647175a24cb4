/** What people follow, scripts and pages of the documentation, tried on a running application. */
@NullMarked
package com.f2x.neurohub.operations;

import org.jspecify.annotations.NullMarked;
