package com.f2x.neurohub.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks bodies whose unknown members, and controllers whose unknown query parameters, are ignored and counted. All
 * others are refused. It is for doors whose clients send more than anybody reads and cannot be changed, and for what
 * testers deliver.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoresUnknown {}
