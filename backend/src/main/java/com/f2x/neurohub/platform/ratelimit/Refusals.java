package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** What clients are told about their budgets. */
final class Refusals {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    /** Tells what is left. */
    static void tell(HttpServletResponse response, Grant grant) {
        response.setHeader("X-RateLimit-Limit", Long.toString(grant.limit()));
        response.setHeader("X-RateLimit-Remaining", Long.toString(grant.remaining()));
        response.setHeader("X-RateLimit-Reset", Long.toString(Grant.seconds(grant.reset())));
    }

    /** Tells what is left and how long to wait, and returns the refusal. */
    static ProblemException refusal(HttpServletResponse response, Grant grant) {
        long seconds = Math.max(1, Grant.seconds(grant.pause()));
        tell(response, grant);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return Rule.TOO_MANY_REQUESTS.because("Too many requests: try again in %d seconds", seconds);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Grant grant) throws IOException {
        problems.send(request, response, refusal(response, grant));
    }
}
