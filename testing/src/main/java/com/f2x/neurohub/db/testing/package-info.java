/** Real PostgreSQL databases for tests, shared by the tests of all modules. */
@NullMarked
package com.f2x.neurohub.db.testing;

import org.jspecify.annotations.NullMarked;
