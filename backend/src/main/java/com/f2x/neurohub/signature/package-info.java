/**
 * Electronic signatures: people sign a change beforehand, showing their password again; the database asks for the
 * signature when the change is made, and links the two. Administrators read what was signed, and where the trail seals
 * it.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity :: password"})
@ReadsTables("users")
@NullMarked
package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.entity.ReadsTables;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
