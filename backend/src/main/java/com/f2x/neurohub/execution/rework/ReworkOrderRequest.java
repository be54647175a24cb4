package com.f2x.neurohub.execution.rework;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.ProcessReference;
import com.f2x.neurohub.tracking.unit.UnitReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An order to repeat the steps of a unit.
 *
 * @param fromProcess the first step to repeat: id, number, {@code PROC-00n} or code
 * @param reason why
 */
record ReworkOrderRequest(
        @NotBlank @Size(max = 100) @Text(CODE) String fromProcess,
        @NotBlank @Size(max = OrderRework.LONGEST_REASON) String reason) {

    OrderRework command(UnitReference unit, Caller caller) {
        return new OrderRework(unit, new ProcessReference(fromProcess), reason, caller);
    }
}
