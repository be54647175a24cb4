package com.f2x.neurohub.platform.idempotency;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.LostRace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Calls handlers, those of requests with a key within one transaction. It stands behind the permission checks, so that
 * what a caller may not do is never looked up, and before the handlers' arguments are read.
 */
@Component
final class KeyedHandlers implements HandlerAdapter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(KeyedHandlers.class);

    /** Refusals that may be over when the request comes again. */
    private static final Set<Rule> PASSING = EnumSet.of(
            Rule.CONCURRENT_CHANGE,
            Rule.IDEMPOTENT_REQUEST_IN_PROGRESS,
            Rule.IDEMPOTENCY_KEY_REUSED,
            Rule.IDEMPOTENT_ANSWER_NOT_KEPT);

    private final RequestMappingHandlerAdapter handlers;
    private final KeyedRuns runs;
    private final Problems problems;
    private final Set<String> streamedPaths;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(3)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(10))
            .predicate(LostRace::isCauseOf)
            .build());

    KeyedHandlers(
            RequestMappingHandlerAdapter handlers,
            KeyedRuns runs,
            Problems problems,
            @Value("${neurohub.web.streamed-paths}") Set<String> streamedPaths) {
        this.handlers = handlers;
        this.runs = runs;
        this.problems = problems;
        this.streamedPaths = Set.copyOf(streamedPaths);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handlers.supports(handler);
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        Caller caller = Caller.current();
        if (caller == null || !hasKey(request) || !KeyedOperations.include((HandlerMethod) handler)) {
            return handlers.handle(request, response, handler);
        }
        String text = IdempotencyKey.text(request);
        RepeatableRequest repeatable = new RepeatableRequest(request);
        answer(new IdempotencyKey(caller.userId(), text, repeatable.fingerprint()), repeatable, response, handler);
        return null;
    }

    private boolean hasKey(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && request.getHeader(KeyedOperations.HEADER) != null
                && (type == null || !type.startsWith("multipart/"))
                && !streamedPaths.contains(request.getRequestURI());
    }

    private void answer(IdempotencyKey key, HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            Optional<KeptAnswer> replay = retries.execute(() -> runs.once(key, () -> {
                KeptAnswer.discard(answer);
                handlers.handle(request, answer, handler);
                return KeptAnswer.of(answer);
            }));
            if (replay.isPresent()) {
                replay.get().sendTo(response);
            } else {
                answer.copyBodyToResponse();
            }
        } catch (RetryException e) {
            refuse(key, request, answer, e.getCause());
            answer.copyBodyToResponse();
        }
    }

    private void refuse(
            IdempotencyKey key, HttpServletRequest request, ContentCachingResponseWrapper answer, Throwable failure)
            throws IOException {
        KeptAnswer.discard(answer);
        problems.send(request, answer, failure);
        KeptAnswer refusal = KeptAnswer.of(answer);
        if (PASSING.contains(problems.rule(failure)) || !refusal.isLasting()) {
            return;
        }
        try {
            runs.keepRefusal(key, refusal);
        } catch (DataAccessException | TransactionException | ProblemException e) {
            log.debug("The refusal of {} is not kept", request.getRequestURI(), e);
        }
    }
}
