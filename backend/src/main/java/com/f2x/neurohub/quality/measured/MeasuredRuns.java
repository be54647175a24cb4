package com.f2x.neurohub.quality.measured;

import com.f2x.neurohub.measurement.MeasuredValue;
import com.f2x.neurohub.quality.figures.Figures;
import com.f2x.neurohub.quality.figures.Runs;
import com.f2x.neurohub.quality.figures.Windows;
import com.f2x.neurohub.quality.measured.CodeList.MeasuredCode;
import com.f2x.neurohub.quality.measured.MeasuredStore.FoundCode;
import com.f2x.neurohub.shared.paging.ListQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs and what was measured in them. */
@Service
@Transactional(readOnly = true)
class MeasuredRuns {

    /** How many attempts of each process are looked at for their codes. */
    private static final int DEPTH = 500;

    private final MeasuredStore store;
    private final Figures figures;
    private final Windows windows;

    MeasuredRuns(MeasuredStore store, Figures figures, Windows windows) {
        this.store = store;
        this.figures = figures;
        this.windows = windows;
    }

    /** A page of runs, the latest completion first. */
    RunPage page(RunFilter filter, ListQuery query) {
        Runs runs = filter.runs(windows);
        return new RunPage(store.page(runs, query.skip(), query.rows()), store.count(runs), query.skip(), query.rows());
    }

    /** What runs came to. */
    RunSummary summary(RunFilter filter) {
        return RunSummary.of(figures.runs(filter.runs(windows)));
    }

    /** The codes that the latest attempts of a process measured, or those of each process. */
    CodeList codes(@Nullable Long process) {
        List<FoundCode> codes = store.codes(process, DEPTH);
        Map<String, MeasuredValue> measured =
                store.measured(codes.stream().map(FoundCode::latest).distinct().toList());
        return CodeList.of(codes.stream()
                .map(code -> named(code, measured.get(code.code())))
                .toList());
    }

    private static MeasuredCode named(FoundCode code, @Nullable MeasuredValue value) {
        String told = value == null || value.name() == null ? code.code() : value.name();
        return new MeasuredCode(
                code.code(),
                code.name() == null ? told : code.name(),
                code.unit() == null && value != null ? value.unit() : code.unit(),
                code.count(),
                code.processIds());
    }
}
