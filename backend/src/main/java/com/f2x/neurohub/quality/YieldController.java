package com.f2x.neurohub.quality;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Heavy;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lots")
@Tag(name = "Quality")
class YieldController {

    private final YieldService yields;

    YieldController(YieldService yields) {
        this.yields = yields;
    }

    @Heavy
    @GetMapping("/{lotId}/yield")
    @Requires(Permission.READ)
    @Operation(summary = "Read the raw, first-pass and final yield of a step of a lot")
    LotYield ofLot(
            @PathVariable long lotId,
            @RequestParam @Text(CODE) String process,
            @RequestParam(required = false) @Text(CODE) @Nullable String carrier) {
        return yields.of(lotId, process, carrier == null || carrier.isBlank() ? null : carrier.trim());
    }
}
