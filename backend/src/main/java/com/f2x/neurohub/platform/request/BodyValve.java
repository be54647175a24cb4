package com.f2x.neurohub.platform.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Bounds the bodies of all requests, including what is left of them when they are answered. */
final class BodyValve extends ValveBase {

    private final BodyProperties properties;
    private final BodyPlaces places;

    BodyValve(BodyProperties properties) {
        super(true);
        this.properties = properties;
        this.places = new BodyPlaces(properties);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        if (wire.isFinished()) {
            getNext().invoke(request, response);
            return;
        }
        PacedBody body = new PacedBody(request, properties, places);
        wire.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !wire.isFinished()) {
                end(wire, response, body);
            }
        } finally {
            body.close();
        }
    }

    /** The answer goes out first. Where the rest does not come after it, the connection cannot be used again. */
    private static void end(org.apache.coyote.Request wire, Response response, PacedBody body) throws IOException {
        if (!body.isRefused()) {
            response.finishResponse();
        }
        if (!body.skipRest()) {
            wire.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
