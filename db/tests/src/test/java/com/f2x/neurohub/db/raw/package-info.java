/**
 * The raw event layer: whose events they are, how they land and are shared out, and how it is deployed and taken back.
 */
@NullMarked
package com.f2x.neurohub.db.raw;

import org.jspecify.annotations.NullMarked;
