package com.f2x.offenders;

import com.f2x.neurohub.execution.unit.Defect;
import com.f2x.neurohub.execution.unit.ReportedOutcome;
import com.f2x.neurohub.execution.unit.Result;
import java.util.List;

/** A form that reports an outcome, and nobody holds its defects against it. */
public record OffendingOutcome(Result reportedResult, List<Defect> reportedDefects) implements ReportedOutcome {}
