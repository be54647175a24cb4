package com.f2x.neurohub.platform.logging;

import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Logs who was kept out: sign-ins, tokens and keys, webhooks, and who asks too much. The client's address is in the
 * line's context. Strangers must not be able to roll the log away, so that of each kind there are some lines a minute;
 * the first one after that tells how many were left out.
 */
@Component
@NamedInterface("refusal")
public final class RefusedRequests {

    static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(RefusedRequests.class);
    private static final int LONGEST_PATH = 200;

    private final Map<Rule, Minute> minutes = new EnumMap<>(Rule.class);
    private final LongSupplier nanos;

    @Autowired
    RefusedRequests() {
        this(System::nanoTime);
    }

    RefusedRequests(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * What was logged of one kind.
     *
     * @param began when its first line was, in nanoseconds
     * @param count how many there have been since
     */
    private record Minute(long began, int count) {

        boolean isOver(long now) {
            return now - began >= TimeUnit.MINUTES.toNanos(1);
        }
    }

    /** Logs a refusal, if it is of a kind that operators look for. */
    public void note(Rule rule, HttpServletRequest request) {
        switch (rule) {
            case BAD_CREDENTIALS,
                    BAD_FORM_CREDENTIALS,
                    ACCOUNT_LOCKED,
                    TOO_MANY_ATTEMPTS,
                    TOO_MANY_REQUESTS,
                    INVALID_TOKEN,
                    WEBHOOK_REFUSED -> write(rule, request);
            default -> {}
        }
    }

    private void write(Rule rule, HttpServletRequest request) {
        Minute minute = count(rule);
        if (minute.count() <= MOST) {
            String path = String.valueOf(request.getRequestURI());
            log.info(
                    "Refused {} {}: {}",
                    request.getMethod(),
                    path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                    rule);
        }
    }

    private synchronized Minute count(Rule rule) {
        long now = nanos.getAsLong();
        Minute last = minutes.get(rule);
        if (last != null && last.isOver(now) && last.count() > MOST) {
            log.info("Refused {} more like this, not listed: {}", last.count() - MOST, rule);
        }
        Minute minute =
                last == null || last.isOver(now) ? new Minute(now, 1) : new Minute(last.began(), last.count() + 1);
        minutes.put(rule, minute);
        return minute;
    }
}
