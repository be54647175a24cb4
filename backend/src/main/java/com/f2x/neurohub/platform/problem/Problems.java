package com.f2x.neurohub.platform.problem;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;

import com.f2x.neurohub.platform.errorlog.ErrorLog;
import com.f2x.neurohub.platform.logging.RefusedRequests;
import com.f2x.neurohub.shared.json.Languages;
import com.f2x.neurohub.shared.json.WordsSerializer;
import com.f2x.neurohub.shared.problem.ProblemDocument;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.TraceId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests with problem documents, whichever part of the server refuses them. */
@Component
@NamedInterface("problem")
@EnableConfigurationProperties(RefusalProperties.class)
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** What is over soon by itself, so that the same request may be sent again. */
    private static final Set<Rule> PASSING = EnumSet.of(
            Rule.CONCURRENT_CHANGE,
            Rule.TOO_MANY_REQUESTS,
            Rule.SERVER_BUSY,
            Rule.SERVER_DRAINING,
            Rule.DATABASE_UNAVAILABLE,
            Rule.PASSWORDS_BUSY);

    /** What is over after the time that its words tell. */
    private static final Set<Rule> TIMED = EnumSet.of(Rule.ACCOUNT_LOCKED, Rule.TOO_MANY_ATTEMPTS);

    /** What protects the server, and would fill the log. */
    private static final Set<Rule> EXPECTED = EnumSet.of(Rule.SERVER_BUSY, Rule.SERVER_DRAINING);

    private static final String RETRY_SECONDS = "2";
    private static final String REFUSED = Problems.class.getName();

    private final RefusalReaders refusals;
    private final RefusalProperties statuses;
    private final LocaleResolver languages;
    private final JsonMapper mapper;
    private final Clock clock;
    private final RefusedRequests refused;
    private final ErrorLog errors;
    private final TrailedRefusals trail;

    Problems(
            RefusalReaders refusals,
            RefusalProperties statuses,
            LocaleResolver languages,
            JsonMapper mapper,
            Clock clock,
            RefusedRequests refused,
            ErrorLog errors,
            TrailedRefusals trail) {
        this.refusals = refusals;
        this.statuses = statuses;
        this.languages = languages;
        this.mapper = mapper;
        this.clock = clock;
        this.refused = refused;
        this.errors = errors;
        this.trail = trail;
    }

    /**
     * Answers with what the failure means to the client. Says nothing to clients that are gone, and nothing more where
     * the answer has begun.
     *
     * @param failure a {@link com.f2x.neurohub.shared.problem.ProblemException} or whatever else went wrong
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        forgetFailedRead(request);
        if (failure instanceof Exception e && DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.debug("Client left {}", request.getRequestURI());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else if (failure instanceof AsyncRequestTimeoutException) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            Refusal refusal = refusals.read(failure);
            note(refusal, request, failure);
            refused.note(refusal.rule(), request);
            send(request, response, refusal);
        }
    }

    /** What the server keeps of a body that it could not read; it would answer it with 500 at the end. */
    private static void forgetFailedRead(HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    /** Returns the rule that has refused a request; null where none has so far. */
    public static @Nullable Rule refused(ServletRequest request) {
        return (Rule) request.getAttribute(REFUSED);
    }

    /** Returns the rule that a failure breaks. */
    public Rule rule(Throwable failure) {
        return refusals.read(failure).rule();
    }

    /** Returns what people are told of a failure that no request waits for, in English, the rule first. */
    public String words(Throwable failure) {
        Refusal refusal = refusals.read(failure);
        return "%s: %s".formatted(refusal.rule(), refusal.detail());
    }

    void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        request.setAttribute(REFUSED, refusal.rule());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        HttpStatus status = statuses.of(refusal.rule());
        response.setStatus(status.value());
        response.setHeader(TraceId.HEADER, TraceId.of(request));
        if (status == HttpStatus.UNAUTHORIZED && !response.containsHeader(WWW_AUTHENTICATE)) {
            response.setHeader(WWW_AUTHENTICATE, "Bearer");
        }
        if (PASSING.contains(refusal.rule()) && !response.containsHeader(RETRY_AFTER)) {
            response.setHeader(RETRY_AFTER, RETRY_SECONDS);
        }
        if (TIMED.contains(refusal.rule())) {
            refusal.time().ifPresent(time -> response.setHeader(RETRY_AFTER, Long.toString(time.toSeconds())));
        }
        refusal.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Locale reader = languages.resolveLocale(request);
        Languages.mark(response, reader);
        ProblemDocument problem = document(request, refusal);
        errors.note(problem, String.valueOf(request.getMethod()));
        trail.note(problem, request);
        write(response, WordsSerializer.writer(mapper, reader).writeValueAsBytes(problem));
    }

    private ProblemDocument document(HttpServletRequest request, Refusal refusal) {
        String path = request.getRequestURI() == null ? "" : request.getRequestURI();
        return ProblemDocument.of(
                refusal.rule(),
                statuses.of(refusal.rule()),
                refusal.detail(),
                refusal.fields(),
                new ProblemDocument.Occurrence(path, TraceId.shown(request), clock.instant()));
    }

    private static void write(HttpServletResponse response, byte[] json) throws IOException {
        try {
            response.getOutputStream().write(json);
        } catch (IllegalStateException e) {
            response.getWriter().write(new String(json, StandardCharsets.UTF_8));
        }
    }

    private static void note(Refusal refusal, HttpServletRequest request, Throwable failure) {
        Rule rule = refusal.rule();
        if (rule == Rule.INTERNAL_ERROR) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        } else if (rule == Rule.STORAGE_FULL) {
            log.error("{} {}: {} ({})", request.getMethod(), request.getRequestURI(), rule, failure.toString());
        } else if (rule.status().is5xxServerError() && !EXPECTED.contains(rule)) {
            log.warn("{} {}: {} ({})", request.getMethod(), request.getRequestURI(), rule, failure.toString());
        } else {
            log.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), rule, failure);
        }
    }
}
