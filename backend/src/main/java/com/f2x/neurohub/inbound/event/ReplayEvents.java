package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.text.TextKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have events processed again; the members given must all hold.
 *
 * @param source code of their source, for people; a machine's is its own
 * @param ids their numbers
 * @param eventType their kind
 * @param receivedFrom those that came then or later
 * @param receivedTo those that came before
 * @param statuses ERROR if absent; PROCESSED ones are processed again, too, where it is named
 * @param limit how many at most, the oldest first; 1000 if absent
 */
record ReplayEvents(
        @Size(max = 100) @Text(TextKind.CODE) @Nullable String source,
        @Size(max = 1000) @Nullable List<@NotNull Long> ids,
        @Size(max = 100) @Text(TextKind.CODE) @Nullable String eventType,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @Size(max = 2) @Nullable List<@NotNull EventStatus> statuses,
        @Min(1) @Max(10_000) @Nullable Integer limit) {

    private static final int USUAL = 1000;

    /** One event, whether it was given up or is done. */
    static ReplayEvents one(long id) {
        return new ReplayEvents(
                null, List.of(id), null, null, null, List.of(EventStatus.ERROR, EventStatus.PROCESSED), null);
    }

    List<EventStatus> states() {
        return statuses == null || statuses.isEmpty() ? List.of(EventStatus.ERROR) : statuses;
    }

    int most() {
        return limit == null ? USUAL : limit;
    }
}
