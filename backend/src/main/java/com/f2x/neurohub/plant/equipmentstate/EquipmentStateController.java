package com.f2x.neurohub.plant.equipmentstate;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Equipment time over HTTP. */
@RestController
@RequestMapping("/api/v1/equipment/{id}")
@Tag(name = "Equipment")
class EquipmentStateController {

    private static final int MOST = 1000;

    private final EquipmentStates states;

    EquipmentStateController(EquipmentStates states) {
        this.states = states;
    }

    @GetMapping("/states")
    @Requires(Permission.READ)
    @Operation(summary = "List the periods in which a machine was in a state of SEMI E10, a day back unless told")
    List<StatePeriod> list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(MOST) int limit) {
        return states.periods(id, from, to, limit);
    }

    @GetMapping("/state-times")
    @Requires(Permission.READ)
    @Operation(summary = "Tell how long a machine was in which state of SEMI E10, a day back unless told")
    StateTimes times(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return states.times(id, from, to);
    }

    @PostMapping("/states")
    @Requires(Permission.EXECUTE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter the state of a machine by hand, now or since a time; it lasts until the next one begins")
    StatePeriod tell(
            @PathVariable long id, @Valid @RequestBody TellState word, @AuthenticationPrincipal Caller caller) {
        return states.tell(id, word, caller.userId());
    }
}
