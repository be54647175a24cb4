package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.OperatorPaths;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Keeps threads for those who ask how the application is, whatever holds all others. A request beyond the limit waits a
 * moment for one to end; when many wait already, it is refused.
 */
final class ReserveValve extends ValveBase {

    private static final int MOST_WAITING = 40;

    private final Problems problems;
    private final Semaphore places;

    /** @param most requests handled at once */
    ReserveValve(Problems problems, int most) {
        super(true);
        this.problems = problems;
        this.places = new Semaphore(most);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (OperatorPaths.include(String.valueOf(request.getDecodedRequestURI()))) {
            getNext().invoke(request, response);
        } else if (hasPlace()) {
            try {
                getNext().invoke(request, response);
            } finally {
                places.release();
            }
        } else {
            problems.send(request, response, Rule.SERVER_BUSY.because("Too many requests at once; try again later"));
            response.finishResponse();
        }
    }

    private boolean hasPlace() {
        if (places.tryAcquire()) {
            return true;
        }
        try {
            return places.getQueueLength() < MOST_WAITING && places.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
