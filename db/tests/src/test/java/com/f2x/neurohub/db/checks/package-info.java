/** The reports of {@code db/checks} on a database as the migrations make it. */
@NullMarked
package com.f2x.neurohub.db.checks;

import org.jspecify.annotations.NullMarked;
