/** What requests leave in the audit trail beside the changes of rows, which the database records by itself. */
@NullMarked
package com.f2x.neurohub.shared.trail;

import org.jspecify.annotations.NullMarked;
