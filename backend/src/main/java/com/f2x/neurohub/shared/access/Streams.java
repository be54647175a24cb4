package com.f2x.neurohub.shared.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose answer goes on for as long as the client listens. Browsers open such with an address and
 * nothing else, so it also takes a {@link ShownTicket ticket}; how long it took is how long it took to begin.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Streams {}
