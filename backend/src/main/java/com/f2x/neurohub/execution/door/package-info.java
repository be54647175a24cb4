/** The ways in: requests as the clients send them, brought into commands. */
@NamedInterface("door")
@NullMarked
package com.f2x.neurohub.execution.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
