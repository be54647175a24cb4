/** The audit trail, to be read: lists, the history of one row, and what the row was at a time. */
@NullMarked
package com.f2x.neurohub.audit.log;

import org.jspecify.annotations.NullMarked;
