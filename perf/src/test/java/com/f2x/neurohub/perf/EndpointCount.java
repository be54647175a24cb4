package com.f2x.neurohub.perf;

import com.f2x.neurohub.testing.Answer;
import java.util.function.Supplier;

/**
 * A request and the number of statements it takes.
 *
 * @param operation method and path pattern, such as {@code GET /api/v1/lots/{id}}
 * @param variant what is special about the request, empty if nothing
 * @param statements how many statements it takes, always
 * @param request sends it, and checks that it was answered as wanted
 */
record EndpointCount(String operation, String variant, int statements, Supplier<Answer> request) {

    static EndpointCount of(String operation, int statements, Supplier<Answer> request) {
        return new EndpointCount(operation, "", statements, request);
    }

    @Override
    public String toString() {
        return "%s %s: %d".formatted(operation, variant, statements);
    }
}
