package com.f2x.neurohub.execution.rework;

import static com.f2x.neurohub.shared.text.TextKind.UNIT;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.Languages;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.tracking.serial.SerialService;
import com.f2x.neurohub.tracking.serial.SerialView;
import com.f2x.neurohub.tracking.unit.UnitReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rework of failed serials as clients of the replaced system ask for it: a rework order from the step that failed. */
@RestController
@RequestMapping("/api/v1/serials/{reference}")
@Tag(name = "Rework and scrap")
class SerialReworkController {

    private final Reworking reworking;
    private final SerialService serials;
    private final Languages languages;

    SerialReworkController(Reworking reworking, SerialService serials, Languages languages) {
        this.reworking = reworking;
        this.serials = serials;
        this.languages = languages;
    }

    /**
     * What a rework may tell.
     *
     * @param reason why; what the serial failed of if absent
     */
    record ReworkRequest(
            @Size(max = OrderRework.LONGEST_REASON) @Nullable
            String reason) {}

    @PostMapping("/rework")
    @Requires(Permission.UNITS)
    @Operation(summary = "Rework a failed serial from the step that failed, three times at most")
    SerialView rework(
            @PathVariable @Text(UNIT) String reference,
            @Valid @RequestBody(required = false) @Nullable ReworkRequest request,
            @AuthenticationPrincipal Caller caller) {
        String reason = request == null ? null : request.reason();
        OrderedRework ordered =
                reworking.order(new OrderRework(UnitReference.ofSerial(reference), null, reason, caller));
        long serialId = Objects.requireNonNull(ordered.serialId(), "a serial was found");
        return serials.require(serialId, FetchLevel.STANDARD, SerialView::of);
    }

    @GetMapping("/can-rework")
    @Requires(Permission.READ)
    @Operation(summary = "Tell whether a serial can be reworked, and why not")
    Reworkable canRework(@PathVariable @Text(UNIT) String reference, Locale reader, HttpServletResponse response) {
        return reworking.reworkable(UnitReference.ofSerial(reference), words -> languages.say(words, reader, response));
    }
}
