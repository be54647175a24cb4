package com.f2x.neurohub.shared.access;

import org.jspecify.annotations.Nullable;

/**
 * Where events come from. Both keys are hexadecimal digits.
 *
 * @param tenant key of the source whose events they are
 * @param key what tells the API key that brought them, which is not the key itself; null where none did
 */
public record EventOrigin(String tenant, @Nullable String key) {}
