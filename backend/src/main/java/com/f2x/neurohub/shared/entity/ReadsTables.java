package com.f2x.neurohub.shared.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, on the package of a module, which tables of other modules its SQL reads. They belong to modules that stand
 * below it. No module's SQL writes tables of another.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsTables {

    /** Names of the tables. */
    String[] value();
}
