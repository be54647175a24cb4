package com.f2x.neurohub.inbound.source;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources of events over HTTP. */
@RestController
@RequestMapping("/api/v1/event-sources")
@Tag(name = "Events")
class EventSourceController {

    private final EventSources sources;

    EventSourceController(EventSources sources) {
        this.sources = sources;
    }

    @GetMapping
    @Requires(Permission.EVENTS)
    @Operation(summary = "List the sources of events: plants, gateways, suppliers")
    List<EventSource> list(@AuthenticationPrincipal Caller caller) {
        return sources.seenBy(caller);
    }

    @GetMapping("/{code}")
    @Requires(Permission.EVENTS)
    @Operation(summary = "Read a source of events")
    EventSource get(@PathVariable @Text(CODE) String code, @AuthenticationPrincipal Caller caller) {
        return sources.require(code, caller);
    }

    @PostMapping
    @Requires(Permission.INTEGRATIONS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a source of events; API keys that name it bring them")
    EventSource create(@Valid @RequestBody CreateEventSource source) {
        return sources.create(source);
    }

    @PutMapping("/{code}")
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Rename a source of events")
    EventSource update(@PathVariable @Text(CODE) String code, @Valid @RequestBody UpdateEventSource source) {
        return sources.update(code, source);
    }

    @DeleteMapping("/{code}")
    @Requires(Permission.INTEGRATIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a source of events that has none and that no API key names")
    void remove(@PathVariable @Text(CODE) String code) {
        sources.remove(code);
    }
}
