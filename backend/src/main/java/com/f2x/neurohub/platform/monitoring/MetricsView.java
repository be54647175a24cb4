package com.f2x.neurohub.platform.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * The figures of this process that people look at first.
 *
 * @param totalMessages requests answered since the start
 * @param totalUsers users and API keys that called within 24 hours
 * @param totalTasks requests for changes since the start
 * @param completedTasks those that were done
 * @param failedTasks those that were refused or failed
 * @param totalErrors requests since the start that the server failed to answer (5xx)
 * @param errorRate such requests as a part of all, within the last 5 minutes; 0 to 1
 * @param averageResponseTimeMs milliseconds, within the last 5 minutes, as the others
 * @param p95ResponseTimeMs 95 in 100 requests took at most this long
 * @param p99ResponseTimeMs 99 in 100 requests took at most this long
 * @param errorsByType {@code totalErrors} by the rule that was told, or by status
 * @param uptimeSeconds seconds since the process started
 * @param timestamp when it was asked
 */
record MetricsView(
        long totalMessages,
        long totalUsers,
        long totalTasks,
        long completedTasks,
        long failedTasks,
        long totalErrors,
        BigDecimal errorRate,
        BigDecimal averageResponseTimeMs,
        BigDecimal p95ResponseTimeMs,
        BigDecimal p99ResponseTimeMs,
        Map<String, Long> errorsByType,
        long uptimeSeconds,
        Instant timestamp) {}
