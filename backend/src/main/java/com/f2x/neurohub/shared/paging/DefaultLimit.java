package com.f2x.neurohub.shared.paging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The page size of requests that name none; lists of master data and within one lot read up to 1000 rows. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface DefaultLimit {

    int value() default ListQuery.MAX_LIMIT;
}
