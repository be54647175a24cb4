package com.f2x.neurohub.trace;

import static com.f2x.neurohub.shared.text.TextKind.LINE;
import static com.f2x.neurohub.shared.text.TextKind.LOT;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import com.f2x.neurohub.shared.web.Texts;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.WipStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which units are looked for; the members given must all hold, blank texts are none.
 *
 * @param wipId the unit
 * @param serialNumber its serial
 * @param lotNumber the lot, or how its number begins
 * @param productName name or code of the product model
 * @param processName name or code of the process that was worked on last
 * @param status state of the WIP item
 * @param limit units at most, 100 if absent
 */
@IgnoresUnknown
record UnitSearch(
        @Text(UNIT) @Nullable String wipId,
        @Text(UNIT) @Nullable String serialNumber,
        @Text(LOT) @Nullable String lotNumber,
        @Text(LINE) @Nullable String productName,
        @Text(LINE) @Nullable String processName,
        @Nullable WipStatus status,
        @Min(1) @Max(1000) @Nullable Integer limit) {

    private static final int USUAL_LIMIT = 100;

    /** Everything that is looked for, as the parameters of the statement; null for what is not. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("wip", unit(wipId));
        values.put("serial", unit(serialNumber));
        values.put("lot", Texts.code(given(lotNumber)));
        values.put("product", given(productName));
        values.put("process", given(processName));
        values.put("status", status == null ? null : status.name());
        values.put("limit", limit == null ? USUAL_LIMIT : limit);
        return values;
    }

    private static @Nullable String unit(@Nullable String text) {
        String given = given(text);
        return given == null ? null : new UnitReference(given).text();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
