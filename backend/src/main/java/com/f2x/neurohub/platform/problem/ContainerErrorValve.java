package com.f2x.neurohub.platform.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tomcat's error page as a problem: what it refuses before any filter sees it, and every status that is sent without a
 * body.
 */
final class ContainerErrorValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerErrorValve.class);

    private final Problems problems;

    ContainerErrorValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.send(request, response, RequestRefusalReader.ofStatus(response.getStatus()));
            response.finishResponse();
        } catch (IOException e) {
            log.debug("Client left before the error was told", e);
        }
    }
}
