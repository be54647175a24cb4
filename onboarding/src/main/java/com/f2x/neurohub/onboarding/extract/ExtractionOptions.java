package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.masking.MaskRules;
import com.f2x.neurohub.onboarding.value.ValueLimits;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How to extract.
 *
 * @param environment qa, ci, ft or prod
 * @param limit rows of each table at most
 * @param method which rows
 * @param rowData whether rows are taken at all
 * @param failOnEmpty whether a table without rows is a failure
 * @param excelSafe whether CSV is in the form for spreadsheets
 * @param masks which columns are masked
 * @param values how much of large values is kept
 */
public record ExtractionOptions(
        String environment,
        long limit,
        SampleMethod method,
        boolean rowData,
        boolean failOnEmpty,
        boolean excelSafe,
        MaskRules masks,
        ValueLimits values) {

    /** The limit that is none. */
    public static final long ALL = Long.MAX_VALUE;

    /** How the manifest tells them. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("limit", limit == ALL ? "all" : limit);
        told.put("sample_method", method.name().toLowerCase(Locale.ROOT));
        told.put("row_data", rowData);
        told.put("excel_safe", excelSafe);
        told.put("text_characters", values.characters());
        told.put("binary_bytes", values.bytes());
        return told;
    }
}
