package com.f2x.neurohub.inbound.event;

import static com.f2x.neurohub.shared.entity.Filters.atLeast;
import static com.f2x.neurohub.shared.entity.Filters.before;
import static com.f2x.neurohub.shared.entity.Filters.equal;
import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.text.Text;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which events a list shows.
 *
 * @param status how far they are
 * @param eventType their kind, as their sender writes it
 * @param unit the unit they are about, as their sender calls it
 * @param batchId what was sent together
 * @param receivedFrom those that came then or later
 * @param receivedTo those that came before
 */
record EventFilter(
        @Nullable EventStatus status,
        @BindParam("event_type") @Text(CODE) @Nullable String eventType,
        @Nullable String unit,
        @BindParam("batch_id") @Text(CODE) @Nullable String batchId,
        @BindParam("received_from") @Nullable Instant receivedFrom,
        @BindParam("received_to") @Nullable Instant receivedTo) {

    /** Those of a source; it is named in the statement, too, because row security alone finds no index. */
    Filter<RawEvent> of(String tenant) {
        return () -> Specification.allOf(
                equal(RawEvent_.tenantHk, HexFormat.of().parseHex(tenant)),
                equal(RawEvent_.processingStatus, status),
                equal(RawEvent_.eventType, eventType),
                equal(RawEvent_.unitKey, unit),
                equal(RawEvent_.batchId, batchId),
                atLeast(RawEvent_.createdAt, receivedFrom),
                before(RawEvent_.createdAt, receivedTo));
    }

    /** One event of a source. */
    static Filter<RawEvent> one(String tenant, long id) {
        return () -> Specification.allOf(
                equal(RawEvent_.tenantHk, HexFormat.of().parseHex(tenant)), equal(RawEvent_.id, id));
    }
}
