/**
 * What is made and how: product models, processes with their catalogues, and the routes that put processes in order.
 */
@ApplicationModule(allowedDependencies = {"shared", "measurement"})
@NullMarked
package com.f2x.neurohub.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
