/** Tickets: each opens one stream, for clients that cannot send headers. */
@NullMarked
package com.f2x.neurohub.identity.ticket;

import org.jspecify.annotations.NullMarked;
