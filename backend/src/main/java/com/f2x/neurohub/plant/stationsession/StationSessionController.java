package com.f2x.neurohub.plant.stationsession;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.entity.Filter;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/process-headers")
@Tag(name = "Station sessions")
class StationSessionController {

    private final StationSessionService sessions;

    StationSessionController(StationSessionService sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List station sessions, the latest first")
    SessionList list(SessionFilter filter, @Valid ListQuery query) {
        return sessions.list(filter, query);
    }

    @GetMapping("/open")
    @Requires(Permission.READ)
    @Operation(summary = "Read the open session of a batch; null if there is none")
    Optional<SessionView> findOpen(
            @RequestParam("station_id") @Text(CODE) String stationId,
            @RequestParam("batch_id") @Text(CODE) String batchId,
            @RequestParam("process_id") long processId) {
        return sessions.findOpen(stationId, batchId, processId);
    }

    @GetMapping("/stats")
    @Requires(Permission.READ)
    @Operation(summary = "Count sessions by state, and what their attempts came to")
    SessionStatistics count(SessionFilter filter) {
        return sessions.count(filter);
    }

    @GetMapping("/station/{stationId}")
    @Requires(Permission.READ)
    @Operation(summary = "List the sessions of a station")
    ResponseEntity<List<SessionView>> listAtStation(
            @PathVariable @Text(CODE) String stationId, @Valid ListQuery query) {
        return list(SessionFilter.atStation(stationId), query);
    }

    @GetMapping("/batch/{batchId}")
    @Requires(Permission.READ)
    @Operation(summary = "List the sessions of a batch")
    ResponseEntity<List<SessionView>> listOfBatch(@PathVariable @Text(CODE) String batchId, @Valid ListQuery query) {
        return list(SessionFilter.ofBatch(batchId), query);
    }

    private ResponseEntity<List<SessionView>> list(Filter<StationSession> filter, ListQuery query) {
        return sessions.list(filter, query, SessionView::of).response();
    }

    @GetMapping("/slots/{stationId}")
    @Requires(Permission.READ)
    @Operation(summary = "List the free slots of a station")
    List<Integer> freeSlots(@PathVariable @Text(CODE) String stationId) {
        return sessions.freeSlots(stationId);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a session")
    ResponseEntity<SessionView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(sessions.require(id, fetch.level(), SessionView::of));
    }

    @CreatesOnce
    @PostMapping("/open")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Open a session in a slot; 201 if it was opened now, 200 if it was open already")
    ResponseEntity<SessionView> open(@Valid @RequestBody OpenSession session, @AuthenticationPrincipal Caller caller) {
        StationSessionService.Opened opened = sessions.open(session, caller);
        return opened.created() ? EntityTag.created(opened.session()) : EntityTag.ok(opened.session());
    }

    @PostMapping
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Open a session that takes no slot")
    ResponseEntity<SessionView> create(
            @Valid @RequestBody OpenSession session, @AuthenticationPrincipal Caller caller) {
        return EntityTag.created(sessions.create(session, caller));
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Close a session; its notes are kept")
    SessionView close(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable CloseSession end,
            @AuthenticationPrincipal Caller caller) {
        CloseSession told = end == null ? CloseSession.SILENT : end;
        return sessions.end(id, SessionStatus.CLOSED, told.notes(), caller);
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Cancel a session; the reason is kept")
    SessionView cancel(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable CancelSession end,
            @AuthenticationPrincipal Caller caller) {
        CancelSession told = end == null ? CancelSession.SILENT : end;
        return sessions.end(id, SessionStatus.CANCELLED, told.reason(), caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Change the parameters or the hardware configuration of a session")
    ResponseEntity<SessionView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateSession session) {
        return EntityTag.ok(
                sessions.change(id, EntityTag.expected(ifMatch), row -> row.edit(session), SessionView::of));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.EXECUTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a cancelled session in which nothing was done")
    void remove(@PathVariable long id) {
        sessions.remove(id);
    }
}
