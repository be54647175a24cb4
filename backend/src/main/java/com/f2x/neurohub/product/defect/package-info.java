/** The defects that a process knows. */
@NullMarked
package com.f2x.neurohub.product.defect;

import org.jspecify.annotations.NullMarked;
