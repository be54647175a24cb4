package com.f2x.neurohub.platform.drain;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How operators take the node that they ask out of service, and back. */
@RestController
@RequestMapping("/api/v1/ops")
@Tag(name = "Operations")
class DrainController {

    private final Drain drain;

    DrainController(Drain drain) {
        this.drain = drain;
    }

    @Requires(Permission.OPERATIONS)
    @IgnoresIdempotencyKey
    @PostMapping("/drain")
    @Operation(
            summary = "Take this node out of service",
            description = "New requests get 503 with Retry-After, background tasks pause, and what has begun is waited"
                    + " for. It stays so until it is resumed or restarted")
    Drained drain(@Valid @RequestBody DrainRequest request) {
        return drain.drain(request.timeout());
    }

    @Requires(Permission.OPERATIONS)
    @IgnoresIdempotencyKey
    @PostMapping("/resume")
    @Operation(summary = "Take this node into service again")
    DrainState resume() {
        return drain.resume();
    }

    @Requires(Permission.OPERATIONS)
    @GetMapping("/drain")
    @Operation(summary = "Tell whether this node is out of service")
    DrainState state() {
        return drain.state();
    }
}
