/**
 * Seals of the audit trail: who makes them, who signs and tells them, and who looks whether everything is as it was
 * sealed.
 */
@NamedInterface("seal")
@NullMarked
package com.f2x.neurohub.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
