package com.f2x.neurohub.label.template;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.tracking.unit.UnitReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels to look at, and to be printed by others. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Labels")
class LabelController {

    private static final String SVG = "image/svg+xml";

    private final LabelService labels;

    LabelController(LabelService labels) {
        this.labels = labels;
    }

    @GetMapping(
            path = "/lots/{lotId}/label",
            produces = {MediaType.IMAGE_PNG_VALUE, SVG, MediaType.TEXT_PLAIN_VALUE})
    @Requires(Permission.READ)
    @Operation(summary = "Draw the label of a lot")
    ResponseEntity<byte[]> ofLot(@PathVariable long lotId, @Valid Look look) {
        return look.of(labels.lot(lotId));
    }

    @GetMapping(
            path = "/wip-items/{wipId}/label",
            produces = {MediaType.IMAGE_PNG_VALUE, SVG, MediaType.TEXT_PLAIN_VALUE})
    @Requires(Permission.READ)
    @Operation(summary = "Draw the label of a WIP item")
    ResponseEntity<byte[]> ofWipItem(@PathVariable @Text(UNIT) String wipId, @Valid Look look) {
        return look.of(labels.unit(LabelType.WIP_LABEL, new UnitReference(wipId)));
    }

    @GetMapping(
            path = "/serials/{serialNumber}/label",
            produces = {MediaType.IMAGE_PNG_VALUE, SVG, MediaType.TEXT_PLAIN_VALUE})
    @Requires(Permission.READ)
    @Operation(summary = "Draw the label of a serial")
    ResponseEntity<byte[]> ofSerial(@PathVariable @Text(UNIT) String serialNumber, @Valid Look look) {
        return look.of(labels.unit(LabelType.SERIAL_LABEL, UnitReference.ofSerial(serialNumber)));
    }
}
