package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.identity.apikey.EventBringers;
import com.f2x.neurohub.inbound.pipeline.PipelineMeters.Ending;
import com.f2x.neurohub.platform.attribution.TenantTransactions;
import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.retry.LostRace;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Processes one event at a time, in the name of the machine that brought it. What is understood of it, what is made of
 * it and that it is done are one transaction, which ends in nothing where the lease was lost; so it is done once. That
 * an attempt failed is another one.
 */
@Component
@EnableConfigurationProperties(PipelineProperties.class)
class EventProcessor {

    private static final Logger log = LoggerFactory.getLogger(EventProcessor.class);
    private static final int MOST_RACES = 3;

    /** What is wrong with the event itself, and so stays wrong. */
    private static final Set<Rule> LASTING = EnumSet.of(
            Rule.INVALID_CONTENT,
            Rule.MISSING_CONTENT,
            Rule.MALFORMED_JSON,
            Rule.FAIL_NEEDS_DEFECTS,
            Rule.PASS_FORBIDS_DEFECTS,
            Rule.DATA_LEVEL);

    private final TenantTransactions tenants;
    private final OutcomeStore outcomes;
    private final EventHandlers handlers;
    private final EventBringers bringers;
    private final Problems problems;
    private final JsonMapper mapper;
    private final PipelineMeters meters;
    private final int maxAttempts;

    EventProcessor(
            TenantTransactions tenants,
            OutcomeStore outcomes,
            EventHandlers handlers,
            EventBringers bringers,
            Problems problems,
            JsonMapper mapper,
            PipelineMeters meters,
            PipelineProperties properties) {
        this.tenants = tenants;
        this.outcomes = outcomes;
        this.handlers = handlers;
        this.bringers = bringers;
        this.problems = problems;
        this.mapper = mapper;
        this.meters = meters;
        this.maxAttempts = properties.maxAttempts();
    }

    /** Processes an event that a worker has; what fails is noted, so far as the database lets it. */
    void process(ClaimedEvent event, String worker) {
        long began = System.nanoTime();
        Optional<EventHandler> handler = handlers.of(event.type());
        Ending ending = handler.isEmpty() ? Ending.UNKNOWN : Ending.PROCESSED;
        try {
            Caller caller = handler.isEmpty() ? null : bringer(event, handler.get());
            ActingMachine.as(caller, event.traceId(), () -> race(event, worker, handler.orElse(null), caller));
        } catch (LostLeaseException e) {
            log.info("Event {} was taken over by another worker", event.id());
            ending = Ending.LOST;
        } catch (RuntimeException e) {
            ending = fail(event, worker, handler.orElse(null), e);
        } finally {
            meters.count(ending, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Deadlocks and serialisation failures are over when the same is tried again. */
    private void race(ClaimedEvent event, String worker, @Nullable EventHandler handler, @Nullable Caller caller) {
        for (int tries = 1; ; tries++) {
            try {
                tenants.process(event.origin().tenant(), event.id(), () -> attempt(event, worker, handler, caller));
                return;
            } catch (RuntimeException e) {
                if (tries > MOST_RACES || !LostRace.isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean attempt(
            ClaimedEvent event, String worker, @Nullable EventHandler handler, @Nullable Caller caller) {
        OutcomeStore.Staged staged = outcomes.stage(event.id(), handler == null ? null : event.type());
        if (staged.isInvalid()) {
            throw Rule.INVALID_CONTENT.because("The event is not valid: %s", staged.findings());
        }
        EventOutcome outcome = handler == null || caller == null ? null : handler.handle(told(event, caller));
        if (!outcomes.finish(event.id(), worker, outcome)) {
            throw new LostLeaseException();
        }
        return true;
    }

    private Caller bringer(ClaimedEvent event, EventHandler handler) {
        Caller caller = bringers.find(event.origin())
                .orElseThrow(() -> Rule.NOT_PERMITTED.because(
                        "The API key that brought the event was revoked, or nobody may bring events of its source"));
        if (!caller.may(handler.permission())) {
            throw Rule.NOT_PERMITTED.because(
                    "The API key that brought the event needs the permission %s", handler.permission());
        }
        return caller;
    }

    private ToldEvent told(ClaimedEvent event, Caller caller) {
        ObjectNode members = (ObjectNode) mapper.readTree(event.payload());
        Instant told = event.eventTime();
        return new ToldEvent(event.id(), members, told == null ? event.received() : told, told != null, caller);
    }

    private Ending fail(ClaimedEvent event, String worker, @Nullable EventHandler handler, RuntimeException failure) {
        boolean lasting = failure instanceof ProblemException refusal && LASTING.contains(refusal.rule());
        if (problems.rule(failure) == Rule.INTERNAL_ERROR) {
            log.error("Event {} failed", event.id(), failure);
        }
        String error = problems.words(failure);
        String becomes = tenants.write(event.origin().tenant(), () -> {
            outcomes.stage(event.id(), handler == null ? null : event.type());
            return outcomes.fail(event.id(), worker, error, maxAttempts, lasting);
        });
        log.debug("Event {} is {}: {}", event.id(), becomes, error);
        return becomes == null ? Ending.LOST : becomes.equals("ERROR") ? Ending.GIVEN_UP : Ending.FAILED;
    }
}
