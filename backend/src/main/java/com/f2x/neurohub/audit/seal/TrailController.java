package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.shared.access.Heavy;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.problem.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What auditors need to be sure of the trail. */
@RestController
@RequestMapping("/api/v1/audit-logs")
@Tag(name = "Audit trail")
class TrailController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String EXAMPLE = """
            {"block" : 17, "era" : 1, …, "sealed_at" : "2026-11-29T06:00:00.123456Z", "previous_root" : "5f70…", "ids" : [4711], "digests" : "9c1e…"}
            {"id" : 4711, "recorded_at" : "2026-11-29T05:59:59.654321Z", "entity_type" : "lots", "entity_id" : 17, "action" : "UPDATE", …}
            """;

    private final VerificationService verifications;
    private final ExportService exports;
    private final HeadSigner signer;

    TrailController(VerificationService verifications, ExportService exports, HeadSigner signer) {
        this.verifications = verifications;
        this.exports = exports;
        this.signer = signer;
    }

    @GetMapping("/verify")
    @Requires(Permission.AUDIT)
    @Heavy
    @Operation(
            summary = "Look whether the trail is as it was sealed, up to 1,000 blocks or 100,000 rows at a time",
            description = "Without a range from the first block on. It names what was altered, removed, inserted,"
                    + " reordered or misdated, and what is in no block yet")
    Verification verify(@Valid BlockRange range) {
        return verifications.verify(range);
    }

    @GetMapping(path = "/export", produces = NDJSON)
    @Requires(Permission.AUDIT)
    @Heavy
    @Operation(summary = "Export blocks and their rows, a line each, as AuditVerifier reads them")
    @ApiResponse(
            responseCode = "200",
            description = "Each block followed by its rows",
            content =
                    @Content(mediaType = NDJSON, schema = @Schema(type = "object"), examples = @ExampleObject(EXAMPLE)))
    void export(@Valid BlockRange range, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExportService.Piece first = exports.first(range);
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"");
        if (HttpMethod.GET.matches(request.getMethod())) {
            exports.write(first, range, response.getOutputStream());
        }
    }

    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.AUDIT)
    @Operation(summary = "Read the public key of the signatures, as PEM")
    ResponseEntity<String> key() {
        return signer.key()
                .map(key -> ResponseEntity.ok(key.publicPem()))
                .orElseThrow(() -> Rule.RESOURCE_NOT_FOUND.because("This node signs nothing"));
    }
}
