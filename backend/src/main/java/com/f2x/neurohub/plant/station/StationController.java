package com.f2x.neurohub.plant.station;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stations")
@Tag(name = "Stations")
class StationController {

    private final StationService stations;

    StationController(StationService stations) {
        this.stations = stations;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List stations and how they are now")
    StationList list(StationFilter filter, @Valid ListQuery query) {
        return stations.list(filter, query);
    }

    @GetMapping("/{stationId}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a station and how it is now")
    ResponseEntity<StationView> get(@PathVariable @Text(CODE) String stationId) {
        return tagged(stations.read(stationId));
    }

    @PostMapping("/register")
    @Requires(Permission.EXECUTE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a station that starts; a known one is changed")
    StationView register(@Valid @RequestBody RegisterStation station, @AuthenticationPrincipal Caller caller) {
        return stations.register(station, caller);
    }

    @PostMapping("/{stationId}/heartbeat")
    @Requires(Permission.EXECUTE)
    @Operation(summary = "Tell that a station lives, and how it is")
    StationView hear(
            @PathVariable @Text(CODE) String stationId,
            @Valid @RequestBody(required = false) @Nullable Heartbeat heartbeat,
            @AuthenticationPrincipal Caller caller) {
        return stations.hear(stationId, heartbeat == null ? Heartbeat.BARE : heartbeat, caller);
    }

    @PutMapping("/{stationId}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change a station, or take it out of use")
    ResponseEntity<StationView> update(
            @PathVariable @Text(CODE) String stationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateStation station) {
        return tagged(stations.update(stationId, EntityTag.expected(ifMatch), station));
    }

    @DeleteMapping("/{stationId}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a station that never had a session")
    void remove(@PathVariable @Text(CODE) String stationId) {
        stations.remove(stationId);
    }

    private static ResponseEntity<StationView> tagged(StationView station) {
        return EntityTag.ok(station, station.revision());
    }
}
