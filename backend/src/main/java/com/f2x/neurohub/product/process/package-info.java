/** Processes (operations), their defect codes and measurement specs. */
@NamedInterface("process")
@NullMarked
package com.f2x.neurohub.product.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
