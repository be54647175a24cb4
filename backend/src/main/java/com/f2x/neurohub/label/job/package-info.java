/**
 * Labels to print: wishes are written where the work is, and sent in the background, in order, by one node at a time
 * for each printer; what became of them is kept for ever.
 */
@NullMarked
package com.f2x.neurohub.label.job;

import org.jspecify.annotations.NullMarked;
