package com.f2x.neurohub.platform.drain;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.OperatorPaths;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/** Counts requests while they last, and sends those elsewhere that come while the node is drained. */
final class DrainValve extends ValveBase {

    private final Traffic traffic;
    private final Problems problems;

    DrainValve(Traffic traffic, Problems problems) {
        super(true);
        this.traffic = traffic;
        this.problems = problems;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (traffic.isLeaving()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (OperatorPaths.include(String.valueOf(request.getDecodedRequestURI()))) {
            getNext().invoke(request, response);
        } else if (traffic.enter()) {
            try {
                getNext().invoke(request, response);
            } finally {
                traffic.leave();
            }
        } else {
            problems.send(
                    request,
                    response,
                    Rule.SERVER_DRAINING.because("This server is being taken out of service; send it again"));
            response.finishResponse();
        }
    }
}
