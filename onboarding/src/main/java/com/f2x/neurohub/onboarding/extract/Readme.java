package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.credential.SourceAccess;

/** The page that explains the files to whoever opens the archive. */
final class Readme {

    private static final String TEXT = """
            Extracted from %s (environment %s) at %s.

            database_info.json        version, user and time of the database
            accessible_tables.json    up to 100 tables that the user may read, the largest first
            <TABLE>_schema.json       columns, keys, indexes and comments of a table
            <TABLE>_sample_<time>.csv sampled rows: UTF-8, every value in quotes, NULL is nothing
            <TABLE>_sample_<time>.json the first 100 of them
            manifest.json             every file with its SHA-256, what became of each table, what was masked or cut

            Times are ISO 8601; they have an offset only where the column's type has a zone. Numbers are exact.
            Binary values are hexadecimal digits.
            %s
            The files may hold data of the company and of persons. Send them encrypted, and delete them when they
            are no longer needed.
            """;
    private static final String EXCEL = """
            CSV files are made for spreadsheets: a text that begins with = + - @ or an apostrophe has an apostrophe
            before it, which does not belong to the value.
            """;

    private Readme() {}

    static String text(SourceAccess access, ExtractionOptions options, String timestamp) {
        return TEXT.formatted(access.address(), options.environment(), timestamp, options.excelSafe() ? EXCEL : "");
    }
}
