package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.execution.unit.Outcome;
import com.f2x.neurohub.execution.unit.Result;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The wish to convert a WIP item by hand.
 *
 * @param unit the item
 * @param worker who works, as sent; null for the caller
 * @param notes what people add
 * @param printLabel whether the caller wants a label, null to leave that to the process
 * @param overrideReason why a rule that refuses it is to be overridden, null to override none
 * @param caller who asks
 */
public record Conversion(
        UnitReference unit,
        @Nullable String worker,
        @Nullable String notes,
        @Nullable Boolean printLabel,
        @Nullable String overrideReason,
        Caller caller) {

    StartStep start(ProcessReference process) {
        return new StartStep(unit, process, worker, null, null, null, overrideReason, caller);
    }

    CompleteStep completion(ProcessReference process) {
        Outcome pass = new Outcome(Result.PASS, JsonNodeFactory.instance.objectNode(), List.of(), notes);
        return new CompleteStep(unit, process, worker, null, pass, null, caller);
    }
}
