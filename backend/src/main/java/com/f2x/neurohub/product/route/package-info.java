/** Routes: processes in order, versioned, frozen on lots. */
@NamedInterface("route")
@NullMarked
package com.f2x.neurohub.product.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
