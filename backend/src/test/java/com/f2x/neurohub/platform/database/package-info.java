/** The server in every state it can be found or left in, run for real. */
@NullMarked
package com.f2x.neurohub.platform.database;

import org.jspecify.annotations.NullMarked;
