package com.f2x.neurohub.platform.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * A span for each statement of a trace. It tells the statement with all values taken out, also those that are written
 * into it, and of a failure no more than its state: the database's words repeat values.
 */
final class StatementSpans implements QueryExecutionListener {

    private static final String SPAN = StatementSpans.class.getName();
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*+'|(?<![\\w.$])\\d+(?:\\.\\d+)?(?![\\w.])");
    private static final int LONGEST = 2000;

    private final SingletonSupplier<Tracer> tracer;

    StatementSpans(ObjectProvider<Tracer> tracer) {
        this.tracer = SingletonSupplier.of(tracer::getObject);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Span parent = tracer.obtain().currentSpan();
        if (parent != null
                && !parent.isNoop()
                && Boolean.TRUE.equals(parent.context().sampled())) {
            String sql = queries.isEmpty() ? "" : queries.get(0).getQuery();
            Span span = tracer.obtain()
                    .spanBuilder()
                    .setParent(parent.context())
                    .kind(Span.Kind.CLIENT)
                    .name(operation(sql))
                    .tag("db.system.name", "postgresql")
                    .tag("db.query.text", withoutValues(sql))
                    .start();
            if (execution.getBatchSize() > 1) {
                span.tag("db.operation.batch.size", execution.getBatchSize());
            }
            execution.addCustomValue(SPAN, span);
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Span span = execution.getCustomValue(SPAN, Span.class);
        if (span != null) {
            if (execution.getThrowable() instanceof SQLException failure) {
                span.tag("error.type", String.valueOf(failure.getSQLState()));
            }
            span.end();
        }
    }

    /** The first word of a statement. */
    private static String operation(String sql) {
        String text = sql.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end == 0 ? "SQL" : text.substring(0, end).toUpperCase(Locale.ROOT);
    }

    static String withoutValues(String sql) {
        String text = sql.length() > LONGEST ? sql.substring(0, LONGEST) : sql;
        String emptied = VALUE.matcher(text).replaceAll("?");
        int unfinished = emptied.indexOf('\'');
        return unfinished < 0 ? emptied : emptied.substring(0, unfinished) + "?";
    }
}
