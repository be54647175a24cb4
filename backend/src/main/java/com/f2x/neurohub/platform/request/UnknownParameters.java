package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.text.NearestName;
import com.f2x.neurohub.shared.text.StorableText;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses query parameters that an operation does not read: a filter that is misspelt would restrict nothing. */
final class UnknownParameters implements HandlerInterceptor {

    private static final int MOST_NAMED = 20;

    private final KnownParameters known = new KnownParameters();
    private final IgnoredInput ignored;

    UnknownParameters(IgnoredInput ignored) {
        this.ignored = ignored;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null
                || !(handler instanceof HandlerMethod operation)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || HttpMethod.OPTIONS.matches(request.getMethod())) {
            return true;
        }
        Set<String> names = known.of(operation);
        Set<String> tolerated =
                ToleratedParameters.of(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        List<String> sent = names(query);
        List<String> unknown = sent.stream()
                .filter(name -> !names.contains(name) && !tolerated.contains(name))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        if (!unknown.isEmpty()) {
            take(operation, unknown, names);
        } else if (!isLenient(operation)) {
            refuseRepeated(sent);
        }
        refuseUnstorable(query);
        return true;
    }

    /** No operation reads a list from its query, so of several values all but one would be lost. */
    private static void refuseRepeated(List<String> sent) {
        Set<String> seen = new HashSet<>();
        List<FieldProblem> repeated = sent.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .limit(MOST_NAMED)
                .map(name -> new FieldProblem(name, Words.of("must be given once"), "Repeated"))
                .toList();
        if (!repeated.isEmpty()) {
            throw Rule.INVALID_CONTENT.because(repeated);
        }
    }

    /** Some converters take such a value for none, so that its filter would restrict nothing. */
    private static void refuseUnstorable(String query) {
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            Words flaw = parts.length < 2 ? null : StorableText.flaw(decoded(parts[1]));
            if (flaw != null) {
                throw Rule.INVALID_CONTENT.because(List.of(new FieldProblem(decoded(parts[0]), flaw, "Type")));
            }
        }
    }

    private static boolean isLenient(HandlerMethod operation) {
        return operation.getBeanType().isAnnotationPresent(IgnoresUnknown.class);
    }

    private void take(HandlerMethod operation, List<String> unknown, Set<String> names) {
        if (!isLenient(operation)) {
            throw Rule.INVALID_CONTENT.because(unknown.stream()
                    .map(name -> new FieldProblem(name, NearestName.words(name, names), "Unknown"))
                    .toList());
        }
        unknown.forEach(name -> ignored.count("query"));
    }

    private static List<String> names(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
