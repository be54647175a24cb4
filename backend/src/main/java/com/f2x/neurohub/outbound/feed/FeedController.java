package com.f2x.neurohub.outbound.feed;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.caller.Standings;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.access.Streams;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live feed as Server-Sent Events. */
@RestController
@Tag(name = "Live feed")
class FeedController {

    private static final String EXAMPLE = """
            id: 4711
            event: hold.placed
            data: {"specversion":"1.0","id":"5f0c…","type":"com.f2x.neurohub.hold.placed","subject":"KR01PSA261101", …}

            event: metrics
            data: {"timestamp":"2026-11-28T01:00:05Z","global_success_rate_1h":0.97,"active_equipment":"3/5", …}

            """;

    private final Feed feed;
    private final Listeners listeners;
    private final Standings standings;
    private final FeedProperties properties;

    FeedController(Feed feed, Listeners listeners, Standings standings, FeedProperties properties) {
        this.feed = feed;
        this.listeners = listeners;
        this.standings = standings;
        this.properties = properties;
    }

    @GetMapping(path = "/api/v1/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.READ)
    @Streams
    @Operation(
            summary = "Be told what happens, as Server-Sent Events",
            description = "Each event has its place in the order as its id, its topic as its name, and the same"
                    + " CloudEvent that webhooks send as its data. Every 5 seconds the figures of the moment are told"
                    + " as `metrics`. `reset` comes first if not all is there that was asked for")
    @ApiResponse(
            responseCode = "200",
            description = "What happens, for as long as the client listens",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(EXAMPLE)))
    void stream(
            @RequestParam(required = false) @Text(CODE) @Nullable String topics,
            @RequestParam(name = "last_event_id", required = false) @Text(CODE) @Nullable String lastEventId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String resumed,
            @RequestParam(required = false) @Text(CODE) @Nullable String ticket,
            CallerToken caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = Wanted.of(topics, resumed, lastEventId);
        EventStream stream =
                new EventStream(caller.getPrincipal(), standings.of(caller), wanted, listeners, properties);
        listeners.admit(stream);
        boolean begun = false;
        try {
            Feed.Beginning beginning = feed.begin(wanted.after());
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("X-Accel-Buffering", "no");
            if (HttpMethod.GET.matches(request.getMethod())) {
                response.flushBuffer();
                stream.open(request.startAsync(), beginning);
                begun = true;
            }
        } finally {
            if (!begun) {
                stream.end(Ending.LEFT);
            }
        }
    }
}
