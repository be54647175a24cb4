package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.execution.door.StepEvents;
import com.f2x.neurohub.shared.access.Permission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What events of units become: starts, completions and records of steps, and nothing where a unit is only scanned. */
@Configuration(proxyBeanMethods = false)
class StepHandlers {

    @Bean
    EventHandler startHandler(StepEvents steps) {
        return new StepHandler(
                Set.of("PROCESS_START", "START", "TRACK_IN", "STEP_START"),
                event -> attempt(steps.start(event.membersWithTime(), event.caller())));
    }

    @Bean
    EventHandler completionHandler(StepEvents steps) {
        return new StepHandler(
                Set.of("PROCESS_COMPLETE", "COMPLETE", "TRACK_OUT", "STEP_COMPLETE"),
                event -> attempt(steps.complete(event.membersWithTime(), event.caller())));
    }

    @Bean
    EventHandler measurementHandler(StepEvents steps) {
        return new StepHandler(
                Set.of("MEASUREMENT", "PROCESS_DATA", "TEST_RESULT"),
                event -> attempt(steps.record(event.membersWithTime(), "event-" + event.id(), event.caller())));
    }

    @Bean
    EventHandler scanHandler(StepEvents steps) {
        return new StepHandler(Set.of("SCAN", "SERIAL_SCAN"), event -> found(steps.scan(event.members())));
    }

    private static EventOutcome attempt(StepEvents.Done done) {
        return EventOutcome.attempt(done.processDataId());
    }

    private static EventOutcome found(StepEvents.Done done) {
        Map<String, Object> found = new HashMap<>();
        found.put("wip_id", String.valueOf(done.wipId()));
        if (done.nextProcess() != null) {
            found.put("next_process_number", done.nextProcess());
        }
        return EventOutcome.found(found);
    }

    /**
     * Makes something of events of units.
     *
     * @param types what they are called
     * @param work what is made of one
     */
    private record StepHandler(Set<String> types, Function<ToldEvent, EventOutcome> work) implements EventHandler {

        @Override
        public Permission permission() {
            return Permission.EXECUTE;
        }

        @Override
        public EventOutcome handle(ToldEvent event) {
            return work.apply(event);
        }
    }
}
