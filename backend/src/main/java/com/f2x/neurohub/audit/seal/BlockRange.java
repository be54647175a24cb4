package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which blocks are looked at; all where nothing is given.
 *
 * @param fromBlock the first one by its number; goes before the time
 * @param from the first one that was sealed at this time or later
 * @param to the last one is the first that was sealed at this time or later, as it has what was recorded until then
 */
record BlockRange(
        @BindParam("from_block") @Min(1) @Nullable Long fromBlock,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** @throws ProblemException 422 if it ends before it begins, as it would have nothing that is not intact */
    void requireOrdered() {
        if (from != null && to != null && to.isBefore(from)) {
            throw Rule.INVALID_CONTENT.at("to", "must not be before from");
        }
    }
}
