/**
 * A durable PostgreSQL as a child process of the application that uses it:
 * {@link com.f2x.embeddedpostgres.EmbeddedServer}.
 */
@NullMarked
package com.f2x.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
