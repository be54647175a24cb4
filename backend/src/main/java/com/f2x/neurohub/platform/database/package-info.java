/**
 * Chooses the database: an external PostgreSQL where one is configured, else an embedded server run as a child process.
 */
@NullMarked
package com.f2x.neurohub.platform.database;

import org.jspecify.annotations.NullMarked;
