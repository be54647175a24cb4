package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.inbound.source.EventSources;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where events come in. Whose they are is told by the API key alone. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Events")
class EventController {

    static final String NDJSON = "application/x-ndjson";

    private final Landing landing;
    private final EventSources sources;

    EventController(Landing landing, EventSources sources) {
        this.landing = landing;
        this.sources = sources;
    }

    @PostMapping(
            path = {"/events", "/track"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.EVENTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @EventOperation
    @Operation(
            summary = "Bring an event: it is kept as it is, and processed soon; one that was brought before is answered"
                    + " with the first one's number")
    Landed land(@RequestBody byte[] body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return landing.land(sources.broughtBy(caller), Sender.of(request, Sender.HTTP), body);
    }

    @PostMapping(
            path = {"/events/bulk", "/track/bulk"},
            consumes = {MediaType.APPLICATION_JSON_VALUE, NDJSON})
    @Requires(Permission.EVENTS_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @BulkOperation
    @Operation(
            summary =
                    "Bring up to 1000 events as an array or NDJSON; each is kept or refused by itself, which the answer"
                            + " tells in their order")
    BulkReceipt landAll(@RequestBody byte[] body, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        String text = EventJson.text(body);
        MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
        return landing.land(
                sources.broughtBy(caller),
                Sender.of(request, Sender.HTTP),
                type.isCompatibleWith(MediaType.APPLICATION_JSON) ? BulkReader.array(text) : BulkReader.lines(text));
    }
}
