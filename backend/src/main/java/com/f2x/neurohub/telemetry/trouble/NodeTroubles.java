package com.f2x.neurohub.telemetry.trouble;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.platform.monitoring.NodeState.Pool;
import com.f2x.neurohub.platform.monitoring.NodeState.Requests;
import com.f2x.neurohub.shared.problem.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with how this node answers. */
final class NodeTroubles {

    private static final int PERCENT = 100;
    private static final int SECONDS_PER_MINUTE = 60;

    private final String node;
    private final SystemProperties limits;

    NodeTroubles(String node, SystemProperties limits) {
        this.node = node;
        this.limits = limits;
    }

    /** The key under which all of this node's troubles are shown. */
    String watch() {
        return "node:" + node;
    }

    /**
     * What is wrong now.
     *
     * @param slow slow statements of late
     * @param excesses requests that took too many statements of late
     */
    List<Finding> of(Requests requests, Pool pool, long slow, long excesses) {
        List<Finding> found = new ArrayList<>();
        if (requests.count() >= limits.requests().least()) {
            addFailures(found, requests.errorRate());
            addSlowness(found, requests);
        }
        addStatements(found, slow, excesses);
        addPool(found, pool);
        return found;
    }

    /** That there was no connection, and now is again. */
    Finding hadNoConnection() {
        return trouble(
                "pool-was",
                HIGH,
                Words.of("Database connections were exhausted"),
                Words.of("Node %s had no database connection left for a while; it has again", node));
    }

    private void addFailures(List<Finding> found, double rate) {
        if (rate > limits.requests().warningErrors()) {
            found.add(trouble(
                    "errors",
                    rate > limits.requests().highErrors() ? HIGH : MEDIUM,
                    Words.of("Requests fail"),
                    Words.of("Node %s failed to answer %d %% of its requests", node, (int) (rate * PERCENT))));
        }
    }

    private void addSlowness(List<Finding> found, Requests requests) {
        SystemProperties.Requests most = limits.requests();
        if (exceeds(requests.averageMillis(), most.warningAverage())) {
            found.add(trouble(
                    "average",
                    exceeds(requests.averageMillis(), most.highAverage()) ? HIGH : MEDIUM,
                    Words.of("Answers are slow"),
                    Words.of("Requests to node %s take %d ms on average", node, (long) requests.averageMillis())));
        }
        if (exceeds(requests.p95Millis(), most.p95())) {
            found.add(trouble(
                    "p95",
                    MEDIUM,
                    Words.of("Some answers are slow"),
                    Words.of("1 in 20 requests to node %s takes more than %d ms", node, (long) requests.p95Millis())));
        }
        if (exceeds(requests.p99Millis(), most.p99())) {
            found.add(trouble(
                    "p99",
                    MEDIUM,
                    Words.of("Some answers are very slow"),
                    Words.of("1 in 100 requests to node %s takes more than %d ms", node, (long) requests.p99Millis())));
        }
    }

    private void addStatements(List<Finding> found, long slow, long excesses) {
        String time = text(limits.database().window());
        if (slow > limits.database().slowStatements()) {
            found.add(trouble(
                    "statements",
                    MEDIUM,
                    Words.of("Statements are slow"),
                    Words.of("Node %s sent %d slow statements within %s", node, slow, time)));
        }
        if (excesses > 0) {
            found.add(trouble(
                    "excess",
                    MEDIUM,
                    Words.of("Requests take too many statements"),
                    Words.of(
                            "Of the requests to node %s within %s %d took too many statements", node, time, excesses)));
        }
    }

    private void addPool(List<Finding> found, Pool pool) {
        if (pool.isExhausted()) {
            found.add(trouble(
                    "pool",
                    HIGH,
                    Words.of("Database connections exhausted"),
                    Words.of(
                            "All %d database connections of node %s are in use, and %d threads wait",
                            pool.most(), node, pool.waiting())));
        } else if (pool.used() > limits.database().poolUsed()) {
            found.add(trouble(
                    "pool",
                    MEDIUM,
                    Words.of("Database connections nearly exhausted"),
                    Words.of("Of %d database connections of node %s %d are in use", pool.most(), node, pool.active())));
        }
    }

    private Finding trouble(String what, AlertSeverity severity, Words title, Words message) {
        return Finding.trouble(watch() + ":" + what, severity, title, message);
    }

    /** In units that all languages write alike. */
    private static String text(Duration time) {
        return time.toSeconds() % SECONDS_PER_MINUTE == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static boolean exceeds(double millis, Duration limit) {
        return millis > limit.toMillis();
    }
}
