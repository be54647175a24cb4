package com.f2x.neurohub.label.drawing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a label is about.
 *
 * @param lotNumber the lot
 * @param wipId the unit's WIP id, null on the label of a lot
 * @param serialNumber the unit's serial number, null until it has one
 * @param sequence the unit's place in its lot, null on the label of a lot
 * @param modelCode what is made
 * @param modelName what people call that
 * @param date day of production
 * @param quantity units the lot is to have
 */
public record LabelSubject(
        String lotNumber,
        @Nullable String wipId,
        @Nullable String serialNumber,
        @Nullable Integer sequence,
        String modelCode,
        String modelName,
        LocalDate date,
        int quantity) {

    /** What the symbol says; null if it has none of that kind. */
    @Nullable
    public String id(LabelType type) {
        return switch (type) {
            case WIP_LABEL -> wipId;
            case SERIAL_LABEL -> serialNumber;
            case LOT_LABEL -> lotNumber;
            case TEST_LABEL -> "TEST";
        };
    }

    /** What the names in the lines of a template stand for; what it has not is absent. */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>(Map.of(
                "lot_number", lotNumber,
                "model_code", modelCode,
                "model_name", modelName,
                "date", date.toString(),
                "quantity", Integer.toString(quantity)));
        if (wipId != null && sequence != null) {
            values.put("wip_id", wipId);
            values.put("sequence", "%03d".formatted(sequence));
        }
        if (serialNumber != null) {
            values.put("serial_number", serialNumber);
        }
        return values;
    }
}
