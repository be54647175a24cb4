package com.f2x.neurohub.trace;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the history of units, each in two statements. */
@Service
@Transactional(readOnly = true)
class TraceService {

    private final TraceStore store;

    TraceService(TraceStore store) {
        this.store = store;
    }

    WipTrace ofWipItem(String wipId) {
        String key = Texts.code(wipId);
        TracedUnit unit = store.find(TraceSql.BY_WIP_ID, key)
                .orElseThrow(() -> Rule.WIP_ITEM_NOT_FOUND.because("WIP %s not found".formatted(key)));
        return WipTrace.of(unit, store.history(unit));
    }

    SerialTrace ofSerial(String serialNumber) {
        TracedUnit unit = serial(serialNumber);
        return SerialTrace.of(unit, store.history(unit));
    }

    SerialHistory historyOf(String serialNumber) {
        TracedUnit unit = serial(serialNumber);
        return SerialHistory.of(unit, store.history(unit));
    }

    private TracedUnit serial(String serialNumber) {
        String key = Texts.code(serialNumber).replace("-", "");
        return store.find(TraceSql.BY_SERIAL_NUMBER, key)
                .orElseThrow(() -> Rule.SERIAL_NOT_FOUND.because("Serial %s not found".formatted(key)));
    }
}
