package com.f2x.neurohub.platform.errorlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.problem.ProblemDocument;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ErrorLogTests {

    private final AtomicLong nanos = new AtomicLong();
    private final ErrorLog log = new ErrorLog(nanos::get);

    @Test
    void whatIsKnownWaitsInItsOrderUntilItIsTaken() {
        note("first", "kim");
        note("second", "kim");

        assertThat(log.take()).extracting(AnsweredError::message).containsExactly("first", "second");
        assertThat(log.take()).isEmpty();
        assertThat(log.lost()).isZero();
    }

    @Test
    void ofStrangersAFewASecondAreKept() {
        for (int i = 0; i < 1000; i++) {
            note("flood", null);
        }
        note("work", "kim");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        note("flood", null);

        List<AnsweredError> kept = log.take();
        assertThat(kept).hasSize(ErrorLog.MOST_OF_STRANGERS + 2);
        assertThat(kept.get(ErrorLog.MOST_OF_STRANGERS).message()).isEqualTo("work");
        assertThat(log.lost()).isEqualTo(1000 - ErrorLog.MOST_OF_STRANGERS);
    }

    @Test
    void whatFindsNoRoomIsCounted() {
        for (int i = 0; i < ErrorLog.MOST_WAITING + 3; i++) {
            note("one of many", "kim");
        }
        log.lose(4);

        assertThat(log.take()).hasSize(ErrorLog.MOST_WAITING);
        assertThat(log.lost()).isEqualTo(7);
    }

    @Test
    void textsAreStorableShortAndWithoutSecrets() {
        String hostile = "Bearer abcdefgh12345678 a\0b \ud800 " + "한".repeat(2000);
        AnsweredError kept = AnsweredError.of(
                ProblemDocument.of(
                        Rule.INVALID_CONTENT,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Words.of("%s", hostile),
                        List.of(),
                        new ProblemDocument.Occurrence("/api/" + "x".repeat(900), "trace-00001", Instant.EPOCH)),
                "PROPFINDMANY",
                null);

        assertThat(kept.message()).hasSize(500).startsWith("Bearer *** ab ").doesNotContain("abcdefgh", "\0", "\ud800");
        assertThat(kept.path()).hasSize(500);
        assertThat(kept.method()).isEqualTo("PROPFINDMA");
        assertThat(kept.username()).isNull();
    }

    private void note(String message, @Nullable String username) {
        log.note(
                username,
                () -> new AnsweredError(
                        "trace-00001", "RES_002", message, "/api/v1/lots/1", "GET", 404, username, Instant.EPOCH));
    }
}
