package com.f2x.neurohub.plant.stationsession;

import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.text.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sequences")
@Tag(name = "Station sessions")
class SequenceController {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 100;

    private final Sequences sequences;

    SequenceController(Sequences sequences) {
        this.sequences = sequences;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List the test sequences that stations ran")
    SequenceView.SequencePage list(
            @RequestParam(name = "process_id", required = false) @Nullable Long process,
            @RequestParam(required = false) @Text(LINE) @Nullable String search,
            @RequestParam(required = false) @Min(0) @Nullable Integer skip,
            @RequestParam(required = false) @Min(1) @Max(MOST) @Nullable Integer limit) {
        return sequences.page(
                process,
                StringUtils.hasText(search) ? search.strip() : null,
                skip == null ? 0 : skip,
                limit == null ? USUAL_LIMIT : limit);
    }

    @GetMapping("/{name}")
    @Requires(Permission.READ)
    @Operation(summary = "Read what a test sequence was run with last")
    SequenceView.SequenceDetail get(@PathVariable @Text(LINE) String name) {
        return sequences.read(name);
    }
}
