/** What migrating costs while the plant works: time, locks, disk, and how long writers wait. */
@NullMarked
package com.f2x.neurohub.db.measure;

import org.jspecify.annotations.NullMarked;
