/**
 * The audit trail: events that are no changes of rows are added to it, what is in it is sealed, signed and told outside
 * of the database, and administrators read, verify and export it. What changes is recorded by the database itself.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.f2x.neurohub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
