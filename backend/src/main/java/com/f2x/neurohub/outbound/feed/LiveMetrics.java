package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.quality.figures.FailedRun;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The figures of the moment.
 *
 * @param timestamp when they were read
 * @param globalSuccessRate share of the runs of the last hour that did not fail, 0 to 1; 1 if there were none
 * @param activeEquipment pieces of equipment in use, of all, such as {@code 3/5}
 * @param recentFailures the last runs of the last hour that failed, the latest first
 */
record LiveMetrics(
        Instant timestamp,
        @JsonProperty("global_success_rate_1h") BigDecimal globalSuccessRate,
        String activeEquipment,
        List<FailedRun> recentFailures) {}
