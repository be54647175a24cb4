/** The server in every state it can be found or left in, run for real. */
@NullMarked
package com.f2x.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
