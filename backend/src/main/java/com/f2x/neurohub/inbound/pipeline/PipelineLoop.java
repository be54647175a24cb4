package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.platform.drain.ClaimLoop;
import com.f2x.neurohub.platform.drain.Traffic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the processing of events on this node going: what is due is claimed, processed one by one, and given back. */
@Component
class PipelineLoop extends ClaimLoop<EventClaim> {

    private static final Logger log = LoggerFactory.getLogger(PipelineLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration REAPS = Duration.ofSeconds(5);

    /** So many times within a lease it is extended. */
    private static final int WITHIN_LEASE = 3;

    private final EventClaimStore claims;
    private final EventProcessor processor;
    private final PipelineProperties properties;
    private final String node = UUID.randomUUID().toString();
    private long reaped;

    PipelineLoop(EventClaimStore claims, EventProcessor processor, PipelineProperties properties, Traffic traffic) {
        super(
                new Settings("events", properties.enabled(), properties.workers(), properties.pollInterval(), PATIENCE),
                traffic);
        this.claims = claims;
        this.processor = processor;
        this.properties = properties;
    }

    @Override
    protected void prepare() {
        if (reaped == 0 || isPast(reaped, REAPS)) {
            reaped = System.nanoTime();
            int taken = claims.reap(properties.maxAttempts());
            if (taken > 0) {
                log.warn("{} events were taken from workers that are silent", taken);
            }
        }
    }

    @Override
    protected Optional<EventClaim> claim() {
        long since = System.nanoTime();
        String worker = node + "/" + Long.toString(since, Character.MAX_RADIX);
        List<ClaimedEvent> events = claims.claim(worker, properties.batch(), properties.lease());
        return events.isEmpty() ? Optional.empty() : Optional.of(new EventClaim(worker, events, since));
    }

    @Override
    protected void work(EventClaim claim, BooleanSupplier stop) {
        Deque<ClaimedEvent> queue = new ArrayDeque<>(claim.events());
        Set<Long> left = new HashSet<>();
        queue.forEach(event -> left.add(event.id()));
        long extended = claim.since();
        int followed = 0;
        try {
            while (!queue.isEmpty() && !stop.getAsBoolean()) {
                ClaimedEvent event = queue.remove();
                if (isPast(extended, properties.lease().dividedBy(WITHIN_LEASE))) {
                    extended = System.nanoTime();
                    left.retainAll(claims.extend(claim.worker(), left, properties.lease()));
                }
                if (left.remove(event.id())) {
                    processor.process(event, claim.worker());
                    if (event.unit() != null && followed++ < properties.batch()) {
                        behind(event, claim.worker(), queue, left);
                    }
                }
            }
        } finally {
            if (!left.isEmpty()) {
                claims.release(claim.worker());
            }
        }
    }

    /** What waits for an event of its unit is next; looking for it among all that waits would take as long for each. */
    private void behind(ClaimedEvent over, String worker, Deque<ClaimedEvent> queue, Set<Long> left) {
        claims.claimBehind(over, worker, properties.lease()).ifPresent(next -> {
            queue.add(next);
            left.add(next.id());
        });
    }

    private static boolean isPast(long since, Duration pause) {
        return System.nanoTime() - since > pause.toNanos();
    }
}
