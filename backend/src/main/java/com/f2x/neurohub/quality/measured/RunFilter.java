package com.f2x.neurohub.quality.measured;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.quality.figures.Runs;
import com.f2x.neurohub.quality.figures.Windows;
import com.f2x.neurohub.shared.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which runs are listed and counted; the members given must all hold. A run counts when it completed.
 *
 * @param startDate begin, a day or a date and time
 * @param endDate end, included
 * @param processId the process
 * @param lotId the lot of the unit
 * @param processSessionId the station session
 * @param result how it ended
 */
record RunFilter(
        @BindParam("start_date") @Text(CODE) @Nullable String startDate,
        @BindParam("end_date") @Text(CODE) @Nullable String endDate,
        @BindParam("process_id") @Nullable Long processId,
        @BindParam("lot_id") @Nullable Long lotId,
        @BindParam("process_session_id") @Nullable Long processSessionId,
        @Nullable RunResult result) {

    /** How a run ends. */
    enum RunResult {
        PASS,
        FAIL,
        REWORK
    }

    Runs runs(Windows windows) {
        return new Runs(
                windows.between(startDate, endDate),
                processId,
                lotId,
                processSessionId,
                result == null ? null : result.name());
    }
}
