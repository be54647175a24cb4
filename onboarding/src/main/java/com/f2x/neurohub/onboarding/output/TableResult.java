package com.f2x.neurohub.onboarding.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table.
 *
 * @param schema its owner; null if it was not found
 * @param tableName its name, or what was asked for
 * @param status how it went
 * @param errorCode the failure's code; null if there was none
 * @param error the failure in words; null if there was none
 * @param rows rows in the sample; null if none was taken
 * @param limitReached whether the table may have more rows
 * @param cutValues how many values of a column were cut, by column
 * @param maskedColumns how columns were masked
 * @param maskedInText in how many texts of a column something of a person was found and masked
 * @param columnsLeftOut columns whose type has no text
 * @param files what was written
 */
public record TableResult(
        @Nullable String schema,
        String tableName,
        TableStatus status,
        @Nullable String errorCode,
        @Nullable String error,
        @Nullable Long rows,
        boolean limitReached,
        Map<String, Long> cutValues,
        Map<String, String> maskedColumns,
        Map<String, Long> maskedInText,
        List<String> columnsLeftOut,
        List<String> files) {

    /** Returns the result of a table that could not be extracted. */
    public static TableResult failed(
            @Nullable String schema, String tableName, String errorCode, String error, List<String> files) {
        return new TableResult(
                schema,
                tableName,
                TableStatus.FAILED,
                errorCode,
                error,
                null,
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                files);
    }
}
