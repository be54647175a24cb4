package com.f2x.neurohub.dashboard;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.quality.figures.Windows;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.time.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The window that a report is of.
 *
 * @param startDate begin, a day or a date and time
 * @param endDate end, included
 */
record ReportWindow(
        @BindParam("start_date") @Text(CODE) @Nullable String startDate,
        @BindParam("end_date") @Text(CODE) @Nullable String endDate) {

    Span span(Windows windows) {
        return windows.between(startDate, endDate);
    }
}
