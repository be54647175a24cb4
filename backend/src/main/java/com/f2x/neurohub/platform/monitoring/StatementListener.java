package com.f2x.neurohub.platform.monitoring;

import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Hears of every execution on the wrapped data source; its elapsed times are nanoseconds. */
final class StatementListener implements QueryExecutionListener {

    private final SlowStatements slow;

    StatementListener(SlowStatements slow) {
        this.slow = slow;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        long nanos = execution.getElapsedTime();
        RequestStatements.charge(nanos);
        if (slow.includes(nanos)) {
            slow.report(nanos, queries);
        }
    }
}
