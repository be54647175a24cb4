package com.f2x.neurohub.shared.retry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;

/**
 * Tries the transactional methods of a class again, up to three times, when one ended in a deadlock or serialisation
 * failure; each try is a transaction of its own. Within another transaction it is tried once: who began that one tries
 * it again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = LostRace.class, maxRetries = 3, delay = 20, jitter = 10)
public @interface RetriesLostRaces {}
