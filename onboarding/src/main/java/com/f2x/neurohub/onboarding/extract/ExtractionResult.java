package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.output.Manifest;
import com.f2x.neurohub.onboarding.output.TableResult;
import com.f2x.neurohub.onboarding.output.TableStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an extraction came to.
 *
 * @param info what there is
 * @param manifest what was made of it
 */
public record ExtractionResult(SourceInfo info, Manifest manifest) {

    /**
     * Returns why files are missing, if some are: the reason itself where it is the same for all tables, otherwise that
     * a part failed.
     */
    public Optional<FailureCode> failure() {
        List<FailureCode> codes = failed().map(result -> FailureCode.valueOf(String.valueOf(result.errorCode())))
                .distinct()
                .toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        boolean all = failed().count() == manifest.tables().size();
        return Optional.of(all && codes.size() == 1 ? codes.get(0) : FailureCode.PARTLY_FAILED);
    }

    private Stream<TableResult> failed() {
        return manifest.tables().stream().filter(result -> result.status() == TableStatus.FAILED);
    }
}
