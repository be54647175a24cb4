package com.f2x.neurohub.platform.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.QueryInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Reports statements that take too long. The text is as written in the code: parameters stay placeholders. */
final class SlowStatements {

    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);
    private static final String METRIC = "neurohub.statements.slow";
    private static final int LONGEST_TEXT = 4000;

    private final Duration limit;
    private final ObjectProvider<MeterRegistry> meters;

    SlowStatements(MonitoringProperties properties, ObjectProvider<MeterRegistry> meters) {
        this.limit = properties.slowStatement();
        this.meters = meters;
    }

    static Counter counter(MeterRegistry registry) {
        return Counter.builder(METRIC)
                .description("SQL statements that took longer than they should")
                .register(registry);
    }

    boolean includes(long nanos) {
        return nanos > limit.toNanos();
    }

    void report(long nanos, List<QueryInfo> queries) {
        meters.ifAvailable(registry -> counter(registry).increment());
        LOG.warn("Slow statement, {} ms: {}", Duration.ofNanos(nanos).toMillis(), text(queries));
    }

    private static String text(List<QueryInfo> queries) {
        String text = queries.stream().map(QueryInfo::getQuery).distinct().collect(Collectors.joining("; "));
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
