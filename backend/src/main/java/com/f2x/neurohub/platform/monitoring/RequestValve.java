package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.platform.request.Probes;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every answer, also of those that no filter sees. Who asks how the application is does not count: probes
 * would make failures look rare and answers fast.
 */
final class RequestValve extends ValveBase implements AccessLog {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestTotals totals;
    private final RefusalMeters refusals;

    RequestValve(RequestTotals totals, RefusalMeters refusals) {
        super(true);
        this.totals = totals;
        this.refusals = refusals;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    /** @param time how long the request took, in nanoseconds */
    @Override
    public void log(Request request, Response response, long time) {
        if (!Probes.ask(request.getDecodedRequestURI())) {
            boolean changes = isChange(request.getMethod());
            Rule refusal = Problems.refused(request);
            totals.add(response.getStatus(), changes, refusal, RequestStatements.time(request, time));
            refusals.count(response.getStatus(), refusal);
        }
    }

    /** What is no HTTP has no method. */
    private static boolean isChange(@Nullable String method) {
        return method != null && !READS.contains(method);
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // Nothing that proxies tell is used.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
