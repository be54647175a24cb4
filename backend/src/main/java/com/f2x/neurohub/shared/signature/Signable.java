package com.f2x.neurohub.shared.signature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the description of the API that an operation can need a signature. That it is asked for does not depend on
 * the mark: the database does.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Signable {

    /** The header that names signatures: their numbers, with commas between them. */
    String HEADER = "X-Signature-Id";

    SignedAction[] value();
}
