package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * The body of a request, below all that reads it: streams, parameters of forms, parts of uploads. It refuses bodies
 * that are too long or come too slowly, and does not wait for more of them at once than there are places. Refusals are
 * no {@link IOException}: the server would take these for clients that left.
 */
final class PacedBody implements InputBuffer {

    private static final Logger log = LoggerFactory.getLogger(PacedBody.class);
    private static final long LARGEST_REST = 2 * 1024 * 1024;

    private final HttpServletRequest attributes;
    private final Request request;
    private final InputBuffer source;
    private final String path;
    private final BodyProperties properties;
    private final BodyPlaces places;
    private BodyPlaces.@Nullable Place kept;
    private long begin;
    private long received;
    private long readByHandler = Long.MAX_VALUE;
    private boolean refused;

    PacedBody(org.apache.catalina.connector.Request attributes, BodyProperties properties, BodyPlaces places) {
        this.attributes = attributes;
        this.request = attributes.getCoyoteRequest();
        this.source = request.getInputBuffer();
        this.path = String.valueOf(attributes.getDecodedRequestURI());
        this.properties = properties;
        this.places = places;
    }

    @Override
    public int available() {
        return source.available();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        Caller caller = caller();
        requireSize(caller, request.getContentLengthLong());
        int read = next(handler, caller);
        received += Math.max(read, 0);
        requireSize(caller, received);
        requirePace(caller);
        return read;
    }

    boolean isRefused() {
        return refused;
    }

    /**
     * Reads what no handler wanted, by the same rules; the server itself would wait for it as long as it takes.
     *
     * @return false if it does not come, so that the connection cannot be used again
     */
    boolean skipRest() {
        ApplicationBufferHandler ignored = new Ignored();
        begin = 0;
        readByHandler = received;
        try {
            while (!refused && !request.isFinished() && !request.hasExpectation()) {
                if (request.doRead(ignored) < 0) {
                    return true;
                }
            }
        } catch (IOException | ProblemException e) {
            log.debug("The rest of a body is not read", e);
            return false;
        }
        return request.isFinished();
    }

    /** Gives the request its own body back, and the place to others. */
    void close() {
        request.setInputBuffer(source);
        if (kept != null) {
            kept.giveBack();
        }
    }

    /** Who is known by now, on whichever thread the body is read. */
    private @Nullable Caller caller() {
        Object context = attributes.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
        Authentication known = context instanceof SecurityContext security ? security.getAuthentication() : null;
        return known != null && known.getPrincipal() instanceof Caller caller ? caller : null;
    }

    private int next(ApplicationBufferHandler handler, @Nullable Caller caller) throws IOException {
        if (begin == 0) {
            begin = System.nanoTime();
        }
        if (kept != null || hasArrived()) {
            return waited(handler);
        }
        BodyPlaces.Place place = places.take(caller, String.valueOf(attributes.getRemoteAddr()), path);
        if (place == null) {
            throw refusal(Rule.SERVER_BUSY.because("Too many requests wait for their content; try again later"));
        }
        if (properties.isStreamed(path)) {
            kept = place;
            return waited(handler);
        }
        try {
            return waited(handler);
        } finally {
            place.giveBack();
        }
    }

    /** Of a body in chunks only a part of the frame may have arrived, so that one is always waited for. */
    private boolean hasArrived() {
        if (request.getContentLengthLong() < 0) {
            return false;
        }
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    private int waited(ApplicationBufferHandler handler) throws IOException {
        try {
            return source.doRead(handler);
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        }
    }

    private void requireSize(@Nullable Caller caller, long length) {
        long limit = readByHandler == Long.MAX_VALUE ? properties.limit(path, caller) : readByHandler + LARGEST_REST;
        if (length > limit) {
            throw refusal(Rule.CONTENT_TOO_LARGE.because("The request has too much content"));
        }
    }

    private void requirePace(@Nullable Caller caller) {
        boolean unhurried = caller != null && properties.isStreamed(path) && readByHandler == Long.MAX_VALUE;
        if (!unhurried
                && !request.isFinished()
                && System.nanoTime() - begin > properties.patience(received).toNanos()) {
            throw tooSlow();
        }
    }

    private ProblemException tooSlow() {
        return refusal(Rule.REQUEST_TIMEOUT.because("The content of the request came too slowly"));
    }

    private ProblemException refusal(ProblemException problem) {
        refused = true;
        return problem;
    }

    /** Keeps nothing but the latest buffer, whose end the server looks at. */
    private static final class Ignored implements ApplicationBufferHandler {

        private ByteBuffer latest = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            latest = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return latest;
        }

        @Override
        public void expand(int size) {
            // Nothing is put into it.
        }
    }
}
