package com.f2x.neurohub.onboarding.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name
 * @param unique whether it allows nothing twice
 * @param type such as NORMAL or BITMAP
 * @param columns in the index's order
 */
public record Index(String name, boolean unique, @Nullable String type, List<String> columns) {}
