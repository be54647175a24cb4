package com.f2x.neurohub.db.measure;

import com.f2x.neurohub.db.migration.Version;
import java.util.List;
import java.util.Map;

/**
 * What one version cost.
 *
 * @param version the version
 * @param attempts how often it was tried, because the database ended a deadlock with the writer by refusing it
 * @param milliseconds how long migrating to it took
 * @param growthBytes by how much the database grew, with what the writer added meanwhile
 * @param tableGrowthBytes the same by table, with its indexes, where it is not zero
 * @param longestWaitMilliseconds the writer's longest wait for one write
 * @param locks the strongest lock seen on each table
 */
public record VersionCost(
        Version version,
        int attempts,
        long milliseconds,
        long growthBytes,
        Map<String, Long> tableGrowthBytes,
        long longestWaitMilliseconds,
        List<TableLock> locks) {}
