package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.dictionary.DatabaseFacts;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is.
 *
 * @param database what the source says about itself
 * @param tables what the user may read, the largest first
 */
public record SourceInfo(DatabaseFacts database, List<SourceTable> tables) {

    /** {@code database_info.json}. */
    record DatabaseInfo(
            String version,
            String currentUser,
            String databaseTime,
            String extractionTimestamp,
            String environment,
            ExtractorConfig extractorConfig) {}

    /** How the source was reached: without the password. */
    record ExtractorConfig(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String serviceName,
            String user) {

        static ExtractorConfig of(SourceAccess access) {
            return new ExtractorConfig(
                    access.host(),
                    access.host() == null ? null : access.port(),
                    access.serviceName(),
                    access.username());
        }
    }

    /** {@code accessible_tables.json}. */
    record AccessibleTables(List<SourceTable> tables) {}
}
