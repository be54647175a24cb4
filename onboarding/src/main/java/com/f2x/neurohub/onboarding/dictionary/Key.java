package com.f2x.neurohub.onboarding.dictionary;

import java.util.List;

/**
 * A primary or unique key.
 *
 * @param name of the constraint
 * @param columns in the key's order
 */
public record Key(String name, List<String> columns) {}
