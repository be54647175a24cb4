package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies that an operation does not read: a quantity in the body of one that takes it from the query would
 * change nothing. Old clients send {@code null} and {@code {}} where there is nothing to say.
 */
final class UnreadBodies implements HandlerInterceptor {

    /** The members of a longer body are not looked for: none of our clients sends one. */
    private static final int LONGEST = 16 * 1024;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final IgnoredInput ignored;

    UnreadBodies(IgnoredInput ignored) {
        this.ignored = ignored;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod operation
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !READING.contains(request.getMethod())
                && !reads(operation)
                && hasJson(request)) {
            take(operation, request.getInputStream().readNBytes(LONGEST));
        }
        return true;
    }

    private void take(HandlerMethod operation, byte[] body) {
        List<FieldProblem> unread = members(body);
        if (operation.getBeanType().isAnnotationPresent(IgnoresUnknown.class)) {
            unread.forEach(member -> ignored.count("body"));
        } else if (!unread.isEmpty()) {
            throw Rule.INVALID_CONTENT.because(unread);
        }
    }

    private static List<FieldProblem> members(byte[] body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.propertyStream()
                    .map(member -> new FieldProblem(
                            member.getKey(), Words.of("is not read: this operation takes no body"), "Unknown"))
                    .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static boolean reads(HandlerMethod operation) {
        return Arrays.stream(operation.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.getParameterType() == HttpServletRequest.class);
    }

    private static boolean hasJson(HttpServletRequest request) {
        String type = request.getContentType();
        boolean json = type == null || type.contains(MediaType.APPLICATION_JSON.getSubtype());
        return json && (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }
}
