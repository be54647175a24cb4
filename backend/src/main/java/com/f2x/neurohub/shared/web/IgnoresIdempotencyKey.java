package com.f2x.neurohub.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks POST operations whose answers are not kept under an {@code Idempotency-Key}: because request or answer hold
 * secrets, because the body is streamed and its parts are known by their own ids, or because nothing is changed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoresIdempotencyKey {}
