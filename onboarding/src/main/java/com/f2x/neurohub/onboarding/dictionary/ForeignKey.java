package com.f2x.neurohub.onboarding.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name of the constraint
 * @param columns in the key's order
 * @param referencedSchema owner of the table it points to; null if the user cannot see that table
 * @param referencedTable the table it points to; null likewise
 * @param referencedColumns that table's columns in the same order; empty likewise
 * @param deleteRule what happens when that row goes
 */
public record ForeignKey(
        String name,
        List<String> columns,
        @Nullable String referencedSchema,
        @Nullable String referencedTable,
        List<String> referencedColumns,
        @Nullable String deleteRule) {}
