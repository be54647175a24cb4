package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.inbound.event.BulkReader.Bulk;
import com.f2x.neurohub.inbound.event.BulkReader.Item;
import com.f2x.neurohub.inbound.event.LandingStore.Kept;
import com.f2x.neurohub.platform.attribution.TenantTransactions;
import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/**
 * Keeps events, whichever door they come through: at once, as they came, each once. What they mean is found out later.
 */
@Service
public class Landing {

    private static final String PREFIX = "chk_site_tracking_events_r_payload_";

    private static final Map<String, Refusal> REFUSALS = Map.of(
            PREFIX + "kind", Refusal.at(Rule.INVALID_CONTENT, "event", "must be a JSON object"),
            PREFIX + "empty", Refusal.at(Rule.INVALID_CONTENT, "event", "must not be empty"),
            PREFIX + "size", Refusal.at(Rule.INVALID_CONTENT, "event", "is too long once it is written in full"),
            PREFIX + "depth", Refusal.at(Rule.INVALID_CONTENT, "event", "must not be nested more than 32 deep"));

    private final LandingStore store;
    private final LandingGroups groups;
    private final TenantTransactions tenants;
    private final LandingMeters meters;

    Landing(LandingStore store, LandingGroups groups, TenantTransactions tenants, LandingMeters meters) {
        this.store = store;
        this.groups = groups;
        this.tenants = tenants;
        this.meters = meters;
    }

    /**
     * Keeps an event, or finds it kept.
     *
     * @throws ProblemException 400 or 422 if it is no event or cannot be kept
     */
    public Landed land(EventOrigin origin, Sender sender, byte[] body) {
        return land(origin, sender, EventReader.read(EventJson.text(body)));
    }

    /**
     * An event that was made of something else than JSON.
     *
     * @param json the event
     * @param bytes what was received
     */
    public static ReceivedEvent received(String json, byte[] bytes) {
        ReceivedEvent read = EventReader.read(json);
        return new ReceivedEvent(json, HexFormat.of().formatHex(Sha256.of(bytes)), read.dedupeKey());
    }

    /** Keeps an event that was read, or finds it kept. */
    public Landed land(EventOrigin origin, Sender sender, ReceivedEvent event) {
        Landed landed = landed(groups.keep(new Arrival(origin, sender, event)));
        meters.count(sender.door(), landed.duplicate(), 1);
        return landed;
    }

    /**
     * Keeps what came, or finds it kept, whatever it is: as an event if it is one that can be kept, else what is told
     * of it. It is known again by the key of the latter.
     */
    public Landed landAny(EventOrigin origin, Sender sender, byte[] body, ReceivedEvent told) {
        return landAny(origin, sender, readable(body, told), told);
    }

    /** Keeps an event, or finds it kept; what is told of it instead, where the database refuses it. */
    public Landed landAny(EventOrigin origin, Sender sender, ReceivedEvent event, ReceivedEvent told) {
        Landed landed = tenants.write(origin.tenant(), () -> {
            Kept kept = keep(origin, sender, event);
            return landed(kept.id() == null ? keep(origin, sender, told) : kept);
        });
        meters.count(sender.door(), landed.duplicate(), 1);
        return landed;
    }

    private Kept keep(EventOrigin origin, Sender sender, ReceivedEvent event) {
        return store.land(null, List.of(new Arrival(origin, sender, event))).get(0);
    }

    private static Landed landed(Kept kept) {
        ProblemException refusal = refusal(kept.refusal());
        if (refusal != null) {
            throw refusal;
        }
        return new Landed(Objects.requireNonNull(kept.id()), kept.duplicate());
    }

    private static ReceivedEvent readable(byte[] body, ReceivedEvent told) {
        try {
            return new ReceivedEvent(EventReader.read(EventJson.text(body)).json(), told.hash(), told.dedupeKey());
        } catch (ProblemException e) {
            return told;
        }
    }

    /** Keeps events, each by itself, in their order. */
    BulkReceipt land(EventOrigin origin, Sender sender, Bulk bulk) {
        List<Arrival> events = bulk.items().stream()
                .flatMap(item -> Stream.ofNullable(item.event()))
                .map(event -> new Arrival(origin, sender, event))
                .toList();
        String batch = bulk.batchId() == null || bulk.batchId().isBlank() ? store.newBatchId() : bulk.batchId();
        List<Kept> kept =
                events.isEmpty() ? List.of() : tenants.write(origin.tenant(), () -> store.land(batch, events));
        BulkReceipt receipt = receipt(batch, bulk.items(), kept.iterator());
        meters.count(sender.door(), receipt);
        return receipt;
    }

    private static BulkReceipt receipt(String batch, List<Item> items, Iterator<Kept> kept) {
        List<BulkReceipt.Result> results = new ArrayList<>();
        for (Item item : items) {
            int place = results.size() + 1;
            if (item.refusal() != null) {
                results.add(BulkReceipt.Result.refused(place, item.refusal()));
            } else {
                Kept one = kept.next();
                ProblemException refusal = refusal(one.refusal());
                results.add(
                        refusal == null
                                ? BulkReceipt.Result.kept(place, Objects.requireNonNull(one.id()), one.duplicate())
                                : BulkReceipt.Result.refused(place, refusal));
            }
        }
        return BulkReceipt.of(batch, results);
    }

    private static @Nullable ProblemException refusal(@Nullable String constraint) {
        if (constraint == null) {
            return null;
        }
        Refusal refusal = REFUSALS.get(constraint);
        return refusal == null
                ? Rule.INVALID_CONTENT.at("event", "cannot be kept")
                : refusal.rule().at(refusal.field(), refusal.detail());
    }

    @Bean
    static ConstraintRules eventConstraints() {
        return new ConstraintRules(REFUSALS);
    }
}
