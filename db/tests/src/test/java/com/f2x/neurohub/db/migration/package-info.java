/** The chain of versions of the schema: forward, back, and what it keeps. */
@NullMarked
package com.f2x.neurohub.db.migration;

import org.jspecify.annotations.NullMarked;
