package com.f2x.neurohub.execution.decision;

import static com.f2x.neurohub.shared.text.TextKind.NAME;

import com.f2x.neurohub.shared.access.OverrideReason;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who did the work of an attempt of which that is in doubt.
 *
 * @param workerId the user: sign-in name, number as in {@code 7} or {@code W007}, or a full name that only one has
 * @param reason how it is known
 */
record DecideWorker(
        @NotBlank @Size(max = 100) @Text(NAME) String workerId,
        @NotBlank @Size(max = OverrideReason.LONGEST) String reason) {}
