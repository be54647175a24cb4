/** Product models. */
@NamedInterface("model")
@NullMarked
package com.f2x.neurohub.product.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
