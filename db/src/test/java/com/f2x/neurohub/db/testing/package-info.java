/** Real PostgreSQL databases for tests, shared with the other modules as a test jar. */
@NullMarked
package com.f2x.neurohub.db.testing;

import org.jspecify.annotations.NullMarked;
