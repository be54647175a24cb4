package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.outbound.event.EventStore;
import com.f2x.neurohub.outbound.event.OutboxEvent;
import com.f2x.neurohub.outbound.relay.Sender.Attempt;
import com.f2x.neurohub.platform.drain.Backoff;
import com.f2x.neurohub.shared.tracing.Spans;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes events from the outbox to the receivers. A subscription is told one event after the other; the next is sent
 * once the one before was taken or has become a dead letter. What happens between sending and noting it is sent again.
 * The claim of a subscription is given back after a short turn, so that those that answer slowly keep nobody waiting.
 */
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int AT_ONCE = 1000;
    private static final int PAGE = 100;

    private final EventStore outbox;
    private final ClaimStore claims;
    private final Signatures signatures;
    private final Sender sender;
    private final Spans spans;
    private final TransactionOperations transactions;
    private final Backoff backoff;
    private final Duration turn;
    private final Duration mayStartWithin;

    Relay(
            EventStore outbox,
            ClaimStore claims,
            Signatures signatures,
            Sender sender,
            Spans spans,
            TransactionOperations transactions,
            OutboundProperties properties) {
        this.outbox = outbox;
        this.claims = claims;
        this.signatures = signatures;
        this.sender = sender;
        this.spans = spans;
        this.transactions = transactions;
        this.backoff = new Backoff(properties.firstRetry(), properties.longestRetry());
        this.turn = properties.turn();
        this.mayStartWithin = properties.lease().minus(properties.requestTimeout());
    }

    /** Gives committed events their order. */
    void order() {
        transactions.executeWithoutResult(transaction -> outbox.order(AT_ONCE));
    }

    /** Claims a subscription that is due. */
    Optional<Claimed> claim() {
        long before = System.nanoTime();
        return claims.claim().map(claim -> new Claimed(claim, before));
    }

    /**
     * A claim, and since when this node has it.
     *
     * @param claim the claim
     * @param since by {@link System#nanoTime}, a moment too early rather than too late
     */
    record Claimed(Claim claim, long since) {}

    /**
     * Delivers what a claimed subscription is to be told, as far as one page of it and its turn go, and gives the claim
     * back. What fails otherwise than by an attempt that failed is noted like one, as far as the database lets it.
     */
    void deliver(Claimed claimed, BooleanSupplier stop) {
        Duration pause = backoff.after(claimed.claim().attempts() + 1);
        try {
            long began = System.nanoTime();
            BooleanSupplier over = () -> stop.getAsBoolean() || System.nanoTime() - began > turn.toNanos();
            sendAgain(claimed, over);
            deliverPage(claimed, over);
            pause = Duration.ZERO;
        } finally {
            claims.release(claimed.claim(), pause);
        }
    }

    private void sendAgain(Claimed claimed, BooleanSupplier stop) {
        for (ClaimStore.Letter letter : claims.dueAgain(claimed.claim(), PAGE)) {
            if (stop.getAsBoolean() || isTooLate(claimed.since())) {
                return;
            }
            Attempt attempt = send(letter.event(), claimed.claim());
            claims.sentAgain(letter, attempt.delivered(), attempt.failure());
        }
    }

    private void deliverPage(Claimed claimed, BooleanSupplier stop) {
        Claim claim = claimed.claim();
        long since = claimed.since();
        long passed = claim.sentUpTo();
        List<OutboxEvent> page = claim.due() ? outbox.following(claim.topics(), claim.sentUpTo(), PAGE) : List.of();
        for (OutboxEvent event : page) {
            if (claim.topics().contains(event.topic())) {
                if (stop.getAsBoolean() || isTooLate(since)) {
                    return;
                }
                since = System.nanoTime();
                if (!tell(event, claim)) {
                    return;
                }
                claim = claim.at(event.sequence());
            }
            passed = event.sequence();
        }
        if (passed > claim.sentUpTo()) {
            claims.pass(claim, passed);
        }
    }

    /** Whether a delivery that starts now could still be under way when another node takes over. */
    private boolean isTooLate(long since) {
        return System.nanoTime() - since > mayStartWithin.toNanos();
    }

    /** Tells an event, and returns whether the next one may follow. */
    private boolean tell(OutboxEvent event, Claim claim) {
        Attempt attempt = send(event, claim);
        if (attempt.delivered()) {
            return claims.advance(claim, event.sequence());
        }
        int attempts = claim.attempts() + 1;
        if (claims.fail(claim, event, attempts, backoff.after(attempts, attempt.pause()), attempt.failure())) {
            log.warn("Webhook subscription {} is disabled after too many failures", claim.subscription());
        }
        return false;
    }

    private Attempt send(OutboxEvent event, Claim claim) {
        try (Spans.Work work = spans.trace("webhook delivery")) {
            work.tell("webhook.subscription", claim.subscription());
            work.tell("webhook.topic", event.topic());
            Attempt attempt = sender.send(signatures.signed(event, claim, work.traceparent()));
            work.tell("webhook.delivered", String.valueOf(attempt.delivered()));
            return attempt;
        } catch (RuntimeException e) {
            log.error("Cannot sign for webhook subscription {}", claim.subscription(), e);
            return Attempt.failed("the event cannot be signed");
        }
    }
}
