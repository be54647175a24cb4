/** What is recorded of changes, that it stays as it was recorded, and that it is noticed where it does not. */
@NullMarked
package com.f2x.neurohub.db.audit;

import org.jspecify.annotations.NullMarked;
