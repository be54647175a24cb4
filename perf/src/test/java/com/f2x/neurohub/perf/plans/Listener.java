package com.f2x.neurohub.perf.plans;

import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Hears what is sent to the database for requests, but not who sends them, nor what is sent beside them. */
final class Listener implements QueryExecutionListener {

    private static final String SERVES = "http-nio-";
    private static final String CALLER = "access_tokens";

    private final List<Sent> heard = new ArrayList<>();

    /** Forgets what was heard. */
    synchronized void begin() {
        heard.clear();
    }

    /** Returns what was heard since the beginning. */
    synchronized List<Sent> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (Thread.currentThread().getName().startsWith(SERVES)) {
            queries.stream()
                    .filter(query -> !query.getQuery().contains(CALLER))
                    .forEach(query -> heard.add(new Sent(
                            query.getQuery(),
                            query.getParametersList().get(0).stream()
                                    .map(Value::of)
                                    .toList())));
        }
    }
}
