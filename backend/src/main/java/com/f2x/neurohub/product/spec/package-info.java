/** What a process measures and what a PASS must keep to, with the revisions that verdicts name. */
@NullMarked
package com.f2x.neurohub.product.spec;

import org.jspecify.annotations.NullMarked;
