package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the log says of those who were kept out. */
class RefusedRequestsTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RefusedRequests.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AtomicLong nanos = new AtomicLong();
    private final RefusedRequests refused = new RefusedRequests(nanos::get);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/auth/login");

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void eachKindHasSomeLinesAMinuteAndTheRestIsCounted() {
        for (int i = 0; i < RefusedRequests.MOST + 7; i++) {
            refused.note(Rule.BAD_FORM_CREDENTIALS, request);
        }
        refused.note(Rule.ACCOUNT_LOCKED, request);
        assertThat(said())
                .hasSize(RefusedRequests.MOST + 1)
                .startsWith("Refused POST /api/v1/auth/login: BAD_FORM_CREDENTIALS")
                .endsWith("Refused POST /api/v1/auth/login: ACCOUNT_LOCKED");

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        refused.note(Rule.BAD_FORM_CREDENTIALS, request);
        assertThat(said().subList(RefusedRequests.MOST + 1, said().size()))
                .containsExactly(
                        "Refused 7 more like this, not listed: BAD_FORM_CREDENTIALS",
                        "Refused POST /api/v1/auth/login: BAD_FORM_CREDENTIALS");
    }

    @Test
    void whatHappensAllDayIsNotLogged() {
        refused.note(Rule.UNIT_ON_HOLD, request);
        refused.note(Rule.NOT_SIGNED_IN, request);

        assertThat(said()).isEmpty();
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
