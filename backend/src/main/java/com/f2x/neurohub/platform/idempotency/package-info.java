/**
 * Answers a POST that is sent again under the same {@code Idempotency-Key} with its first answer, without doing it
 * again. Key and answer are written in the transaction of the change, which therefore begins around the handler; the
 * transactions of services join it.
 */
@NullMarked
package com.f2x.neurohub.platform.idempotency;

import org.jspecify.annotations.NullMarked;
