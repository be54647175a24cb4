package com.f2x.neurohub.outbound.feed;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.caller.Standings;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.access.Streams;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live feed as a WebSocket. */
@RestController
@Tag(name = "Live feed")
class LiveController {

    private static final String PATH = "/api/v1/analytics/ws/metrics/live";

    private final Feed feed;
    private final Listeners listeners;
    private final Standings standings;
    private final FeedProperties properties;

    LiveController(Feed feed, Listeners listeners, Standings standings, FeedProperties properties) {
        this.feed = feed;
        this.listeners = listeners;
        this.standings = standings;
        this.properties = properties;
    }

    /** Of its headers two are named, for those who read what the operation takes; the handshake checks them all. */
    @GetMapping(PATH)
    @Requires(Permission.READ)
    @Streams
    @Operation(
            summary = "Be told what happens and the figures of the moment, over a WebSocket",
            description = "A message comes every 5 seconds, and within a second or so of an event. It has the figures,"
                    + " the events since the last message as CloudEvents, and the id with which to go on later")
    @ApiResponse(responseCode = "101", description = "A WebSocket from here on")
    void live(
            @RequestParam(required = false) @Text(CODE) @Nullable String topics,
            @RequestParam(name = "last_event_id", required = false) @Text(CODE) @Nullable String lastEventId,
            @RequestParam(required = false) @Text(CODE) @Nullable String ticket,
            @RequestHeader(name = HttpHeaders.UPGRADE, required = false) @Nullable String upgrade,
            @RequestHeader(name = Handshake.VERSION_HEADER, required = false) @Nullable String version,
            CallerToken caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (!Handshake.isOne(request)) {
            throw noHandshake(response);
        }
        Wanted wanted = Wanted.of(topics, null, lastEventId);
        LiveSocket socket = new LiveSocket(caller.getPrincipal(), standings.of(caller), wanted, listeners, properties);
        listeners.admit(socket);
        try {
            ServerEndpointConfig end = LiveEndpoint.of(socket, feed.begin(wanted.after()), PATH);
            container(request).upgradeHttpToWebSocket(request, response, end, Map.of());
        } catch (IllegalArgumentException e) {
            throw noHandshake(response);
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        } finally {
            if (response.getStatus() != HttpStatus.SWITCHING_PROTOCOLS.value()) {
                socket.end(Ending.LEFT);
            }
        }
    }

    private static ProblemException noHandshake(HttpServletResponse response) {
        response.setHeader(Handshake.VERSION_HEADER, Handshake.VERSION);
        return Rule.MALFORMED_REQUEST.because("Open this as a WebSocket of version %s", Handshake.VERSION);
    }

    private static ServerContainer container(HttpServletRequest request) {
        return (ServerContainer) request.getServletContext().getAttribute(ServerContainer.class.getName());
    }
}
