package com.f2x.neurohub.inbound.event;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of events. People name the source; a machine sees its own. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
class RawEventController {

    private static final int MOST_HOURS = 24 * 366;

    private final RawEventService events;

    RawEventController(RawEventService events) {
        this.events = events;
    }

    @GetMapping
    @Requires(Permission.EVENTS)
    @Operation(summary = "List the events of a source, the latest first")
    ResponseEntity<List<EventView>> list(
            @RequestParam(required = false) @Text(CODE) @Nullable String source,
            EventFilter filter,
            @Valid ListQuery query,
            @AuthenticationPrincipal Caller caller) {
        return events.list(caller, source, filter, query).response();
    }

    @GetMapping("/status")
    @Requires(Permission.EVENTS)
    @Operation(summary = "Tell how far the events of a source are")
    EventStatusView status(
            @RequestParam(required = false) @Text(CODE) @Nullable String source,
            @RequestParam(defaultValue = "24") @Min(1) @Max(MOST_HOURS) int hours,
            @AuthenticationPrincipal Caller caller) {
        return events.status(caller, source, hours);
    }

    @GetMapping("/{id}")
    @Requires(Permission.EVENTS)
    @Operation(summary = "Read an event: what was received, what was understood of it, and what became of it")
    EventLife get(
            @PathVariable long id,
            @RequestParam(required = false) @Text(CODE) @Nullable String source,
            @AuthenticationPrincipal Caller caller) {
        return events.life(caller, source, id);
    }

    @PostMapping("/{id}/replay")
    @Requires(Permission.EVENTS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ReplayOperation
    @Operation(summary = "Have an event processed again, with all its attempts")
    EventLife replay(
            @PathVariable long id,
            @RequestParam(required = false) @Text(CODE) @Nullable String source,
            @AuthenticationPrincipal Caller caller) {
        return events.replay(caller, source, id);
    }

    @PostMapping("/replay")
    @Requires(Permission.EVENTS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have events processed again that were given up, or those that a filter names")
    Replayed replayAll(@Valid @RequestBody ReplayEvents wish, @AuthenticationPrincipal Caller caller) {
        return events.replay(caller, wish);
    }

    @PostMapping("/process")
    @Requires(Permission.INTEGRATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the workers of all nodes look for events at once, and tell how far they are")
    EventStatusView process(
            @RequestParam(required = false) @Text(CODE) @Nullable String source,
            @AuthenticationPrincipal Caller caller) {
        return events.process(caller, source);
    }
}
