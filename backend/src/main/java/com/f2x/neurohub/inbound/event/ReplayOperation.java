package com.f2x.neurohub.inbound.event;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the answer to who has an event processed again: nobody can tell beforehand when one is over. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "202",
        description = "The event, which waits again",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = EventLife.class),
                        examples = @ExampleObject(ReplayOperation.EXAMPLE)))
@interface ReplayOperation {

    /** An event that was given up because its machine was not known. */
    String EXAMPLE = """
            {
              "id": 3, "event_type": "EQUIPMENT_STATE", "status": "PENDING", "received_at": "2026-03-02T08:15:31Z",
              "event_time": "2026-03-02T08:15:30Z", "unit": null, "batch_id": "SHIFT-1", "record_source": "site_tracker",
              "attempts": 0, "error_message": "Equipment OVEN-1 not found", "next_attempt_at": "2026-03-02T09:00:00Z",
              "processed_at": null, "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
              "raw_payload": {"event_type": "EQUIPMENT_STATE", "equipment": "OVEN-1", "state": "DOWN"},
              "payload_sha256": "f350b5e670c6223f575dfd1fbf463a00bf6e953672dcf350232d7840837f4235", "dedupe_key": "a-1"
            }
            """;
}
