package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries over HTTP. */
@RestController
@RequestMapping("/api/v1/webhook-deliveries")
@Tag(name = "Webhooks")
class DeliveryController {

    private final DeliveryService deliveries;

    DeliveryController(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "List the webhooks that were received, the latest first")
    ResponseEntity<List<DeliveryView>> list(DeliveryFilter filter, @Valid ListQuery query) {
        return deliveries.list(filter, query, DeliveryView::of).response();
    }

    @GetMapping(path = "/{id}/body", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Permission.INTEGRATIONS)
    @Operation(summary = "Read the body of a webhook, byte for byte")
    ResponseEntity<byte[]> body(@PathVariable long id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .body(deliveries.body(id));
    }
}
