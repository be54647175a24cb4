package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tables are extracted.
 *
 * @param names those that are named
 * @param allIn the schema of which all are; null for none
 * @param schema whose tables are listed, and where names without schema are looked for; null for everybody's
 * @param includeViews whether views count as well
 */
public record TableChoice(
        List<TableName> names,
        @Nullable Part allIn,
        @Nullable Part schema,
        boolean includeViews) {

    /** Returns the choice of no table: only the list of what there is. */
    public static TableChoice none(@Nullable Part schema, boolean includeViews) {
        return new TableChoice(List.of(), null, schema, includeViews);
    }

    /** Returns whether nothing is extracted. */
    public boolean isNone() {
        return names.isEmpty() && allIn == null;
    }
}
