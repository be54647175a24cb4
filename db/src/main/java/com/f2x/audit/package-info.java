/**
 * Checks an export of the audit trail without the database it is of, and without the application:
 * {@link com.f2x.audit.AuditVerifier}. Needs nothing but a JDK.
 */
@NullMarked
package com.f2x.audit;

import org.jspecify.annotations.NullMarked;
