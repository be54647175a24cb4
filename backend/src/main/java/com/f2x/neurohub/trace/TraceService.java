package com.f2x.neurohub.trace;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import com.f2x.neurohub.tracking.unit.UnitReference;
import com.f2x.neurohub.tracking.unit.UnitStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the history of units, each in two statements; of a unit that is not called by its WIP id in three. */
@Service
@Transactional(readOnly = true)
class TraceService {

    private final TraceStore store;
    private final UnitStore units;

    TraceService(TraceStore store, UnitStore units) {
        this.store = store;
        this.units = units;
    }

    WipTrace ofWipItem(String wipId) {
        UnitReference reference = new UnitReference(wipId);
        String key = reference.isWipId() ? reference.text() : String.valueOf(units.find(reference));
        TracedUnit unit = store.find(reference.isWipId() ? TraceSql.BY_WIP_ID : TraceSql.BY_NUMBER, key)
                .orElseThrow(() -> Rule.WIP_ITEM_NOT_FOUND.because("WIP %s not found", key));
        return WipTrace.of(unit, store.history(unit), store.decisions(unit));
    }

    SerialTrace ofSerial(String serialNumber) {
        TracedUnit unit = serial(serialNumber);
        return SerialTrace.of(unit, store.history(unit), store.decisions(unit));
    }

    SerialHistory historyOf(String serialNumber) {
        TracedUnit unit = serial(serialNumber);
        return SerialHistory.of(unit, store.history(unit));
    }

    private TracedUnit serial(String serialNumber) {
        String key = Texts.code(serialNumber).replace("-", "");
        return store.find(TraceSql.BY_SERIAL_NUMBER, key)
                .orElseThrow(() -> Rule.SERIAL_NOT_FOUND.because("Serial %s not found", key));
    }
}
