/** What is told about migrations, and how a deployment is tested. */
@NullMarked
package com.f2x.migration;

import org.jspecify.annotations.NullMarked;
