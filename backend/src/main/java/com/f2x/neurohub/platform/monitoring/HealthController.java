package com.f2x.neurohub.platform.monitoring;

import com.f2x.neurohub.shared.access.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells container checks, load balancers and clients whether the application works. */
@RestController
@Tag(name = "Health")
class HealthController {

    private final HealthService service;

    HealthController(HealthService service) {
        this.service = service;
    }

    @Open
    @GetMapping("/health")
    @Operation(
            summary = "Tell whether the application works",
            description =
                    "200 while requests are served, even if degraded; 503 without a database, and while the node is"
                            + " being taken out of service")
    ResponseEntity<HealthView> health() {
        HealthView health = service.health();
        HttpStatus status = health.status().serves() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(health);
    }
}
