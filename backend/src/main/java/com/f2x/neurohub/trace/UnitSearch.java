package com.f2x.neurohub.trace;

import static com.f2x.neurohub.shared.text.TextKind.LINE;
import static com.f2x.neurohub.shared.text.TextKind.LOT;
import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.json.BlankIsNone;
import com.f2x.neurohub.shared.paging.ListQuery;
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
        @BlankIsNone @Text(UNIT) @Nullable String wipId,
        @BlankIsNone @Text(UNIT) @Nullable String serialNumber,
        @BlankIsNone @Text(LOT) @Nullable String lotNumber,
        @BlankIsNone @Text(LINE) @Nullable String productName,
        @BlankIsNone @Text(LINE) @Nullable String processName,
        @BlankIsNone @Nullable WipStatus status,

        @BlankIsNone @Min(1) @Max(ListQuery.MAX_LIMIT) @Nullable
        Integer limit) {

    /** Everything that is looked for, as the parameters of the statement; null for what is not. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("wip", unit(wipId));
        values.put("serial", unit(serialNumber));
        values.put("lot", Texts.code(lotNumber));
        values.put("product", Texts.trimmed(productName));
        values.put("process", Texts.trimmed(processName));
        values.put("status", status == null ? null : status.name());
        values.put("limit", ListQuery.part(null, limit).rows());
        return values;
    }

    private static @Nullable String unit(@Nullable String text) {
        return text == null ? null : new UnitReference(text).text();
    }
}
