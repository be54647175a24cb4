package com.f2x.neurohub.audit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.trail.Origin;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** However many are refused, so many a minute are kept, and how many were not is kept, too. */
class KeptEventsTests {

    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-29T06:00:00Z"), ZoneOffset.UTC);
    private final KeptEvents events =
            new KeptEvents(new EventProperties(10, 3, Duration.ofSeconds(1)), clock, nanos::get);

    @Test
    void eventsWaitInTheirOrderUntilTheyAreTaken() {
        note(TrailAction.SIGN_IN, "first");
        note(TrailAction.REFUSED, "second");

        assertThat(events.take())
                .extracting(event -> event.details().get("detail"))
                .containsExactly("first", "second");
        assertThat(events.take()).isEmpty();
        assertThat(events.lost()).isZero();
    }

    @Test
    void strangersFillTheirOwnShareOnly() {
        for (int i = 0; i < 1000; i++) {
            note(TrailAction.ACCESS_REFUSED, "flood");
        }
        note(TrailAction.REFUSED, "work");

        assertThat(events.take())
                .extracting(WaitingEvent::action)
                .containsExactly("ACCESS_REFUSED", "ACCESS_REFUSED", "ACCESS_REFUSED", "REFUSED");
        assertThat(events.lost()).isEqualTo(997);
    }

    @Test
    void whatWasLeftOutIsToldOnceTheMinuteIsOver() {
        for (int i = 0; i < 12; i++) {
            note(TrailAction.ACCESS_REFUSED, "flood");
            note(TrailAction.REFUSED, "a client that tries and tries");
        }
        assertThat(events.takeLeftOut()).isEmpty();

        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));

        List<WaitingEvent> told = events.takeLeftOut();
        assertThat(told).extracting(WaitingEvent::action).containsExactly("LEFT_OUT");
        assertThat(told.get(0).details()).containsEntry("of_strangers", 9L).containsEntry("of_callers", 2L);
        assertThat(events.takeLeftOut()).isEmpty();
    }

    @Test
    void aNewMinuteHasRoomAgain() {
        for (int i = 0; i < 5; i++) {
            note(TrailAction.ACCESS_REFUSED, "flood");
        }
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        note(TrailAction.ACCESS_REFUSED, "later");

        assertThat(events.take()).hasSize(4);
    }

    @Test
    void textsAreStorable() {
        note(TrailAction.REFUSED, "a\0b\ud800 한");

        WaitingEvent kept = events.take().get(0);

        assertThat(kept.details()).containsEntry("detail", "ab 한").containsEntry("occurred_at", "2026-11-29T06:00:00Z");
    }

    private void note(TrailAction action, String detail) {
        events.note(new TrailEvent(action, "requests", null, Map.of("detail", detail), Origin.NOWHERE, null));
    }
}
