package com.f2x.neurohub.platform.errorlog;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.atMost;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.problem.ErrorCode;
import com.f2x.neurohub.shared.text.Text;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which errors a list shows; the members given must all hold.
 *
 * @param errorCode those of a coarse code
 * @param minStatusCode least status
 * @param maxStatusCode greatest status
 * @param startDate first time
 * @param endDate last time
 * @param path those of exactly this path
 * @param method those of this method
 */
record ErrorFilter(
        @BindParam("error_code") @Nullable ErrorCode errorCode,
        @BindParam("min_status_code") @Nullable Integer minStatusCode,
        @BindParam("max_status_code") @Nullable Integer maxStatusCode,
        @BindParam("start_date") @Nullable Instant startDate,
        @BindParam("end_date") @Nullable Instant endDate,
        @Text(LINE) @Nullable String path,
        @Text(CODE) @Nullable String method)
        implements Filter<RecordedError> {

    @Override
    public Specification<RecordedError> toSpecification() {
        return Specification.allOf(
                equal(RecordedError_.errorCode, errorCode == null ? null : errorCode.name()),
                atLeast(RecordedError_.statusCode, minStatusCode),
                atMost(RecordedError_.statusCode, maxStatusCode),
                atLeast(RecordedError_.createdAt, startDate),
                atMost(RecordedError_.createdAt, endDate),
                equal(RecordedError_.path, path),
                equal(RecordedError_.method, method == null ? null : method.toUpperCase(Locale.ROOT)));
    }
}
