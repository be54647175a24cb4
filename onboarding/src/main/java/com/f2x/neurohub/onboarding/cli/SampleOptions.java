package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.extract.ExtractionOptions;
import com.f2x.neurohub.onboarding.extract.SampleMethod;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.masking.MaskFile;
import com.f2x.neurohub.onboarding.masking.MaskRules;
import com.f2x.neurohub.onboarding.value.ValueLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is sampled, and how. */
final class SampleOptions {

    private static final String NO_MASKS = "none";

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "TABLE, SCHEMA.TABLE or \"Exact name\" (ORACLE_TABLE_NAME)")
    private @Nullable String table;

    @Option(names = "--tables", paramLabel = "A,B", description = "several tables, with commas between")
    private @Nullable String tables;

    @Option(names = "--all-in-schema", description = "all tables of the schema")
    private boolean allInSchema;

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            description = "rows of each table at most, or all (${DEFAULT-VALUE})",
            defaultValue = "1000")
    private String limit = "1000";

    @Option(
            names = "--sample-method",
            paramLabel = "METHOD",
            description = "first or random (${DEFAULT-VALUE})",
            defaultValue = "first")
    private SampleMethod method = SampleMethod.FIRST;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description = "rules of masking; none masks nothing (built-in rules)")
    private @Nullable String mask;

    @Option(
            names = "--excel-safe",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "CSV for spreadsheets (on)")
    private boolean excelSafe = true;

    @Option(names = "--no-row-data", description = "describe tables only, take no rows")
    private boolean noRowData;

    @Option(names = "--fail-on-empty", description = "a table without rows is a failure")
    private boolean failOnEmpty;

    @Option(
            names = "--text-characters",
            paramLabel = "N",
            description = "characters of a CLOB that are kept (${DEFAULT-VALUE})",
            defaultValue = "4000")
    private int textCharacters = ValueLimits.DEFAULT.characters();

    @Option(
            names = "--binary-bytes",
            paramLabel = "N",
            description = "bytes of a BLOB or RAW that are kept (${DEFAULT-VALUE})",
            defaultValue = "2000")
    private int binaryBytes = ValueLimits.DEFAULT.bytes();

    @Nullable
    String table() {
        return table;
    }

    @Nullable
    String tables() {
        return tables;
    }

    boolean allInSchema() {
        return allInSchema;
    }

    ExtractionOptions options(String environment) {
        return new ExtractionOptions(
                environment, rows(), method, !noRowData, failOnEmpty, excelSafe, masks(), values());
    }

    private long rows() {
        if (limit.equals("all")) {
            return ExtractionOptions.ALL;
        }
        if (!limit.matches("[0-9]{1,12}") || Long.parseLong(limit) == 0) {
            throw invalid("--limit must be a number from 1, or all; --no-row-data takes no rows");
        }
        return Long.parseLong(limit);
    }

    private MaskRules masks() {
        if (mask == null) {
            return MaskRules.byDefault();
        }
        return mask.equals(NO_MASKS) ? MaskRules.none() : MaskFile.read(Path.of(mask));
    }

    private ValueLimits values() {
        if (textCharacters < 1 || textCharacters > 10_000_000 || binaryBytes < 1 || binaryBytes > 10_000_000) {
            throw invalid("--text-characters and --binary-bytes must be from 1 to 10000000");
        }
        return new ValueLimits(textCharacters, binaryBytes);
    }

    private static OnboardingException invalid(String detail) {
        return new OnboardingException(FailureCode.CONFIG_INVALID, detail);
    }
}
