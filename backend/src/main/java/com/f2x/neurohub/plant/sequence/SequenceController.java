package com.f2x.neurohub.plant.sequence;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.CreatesOnce;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@EnableConfigurationProperties(SequenceProperties.class)
@RequestMapping("/api/v1/sequences")
@Tag(name = "Test sequences")
class SequenceController {

    private static final String ZIP = "application/zip";

    private final SequenceService sequences;
    private final SequenceProperties limits;

    SequenceController(SequenceService sequences, SequenceProperties limits) {
        this.sequences = sequences;
        this.limits = limits;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List test sequences by name")
    SequenceView.SequencePage list(SequenceFilter filter, @Valid ListQuery query) {
        return sequences.page(filter, query);
    }

    @GetMapping("/{name}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a test sequence with what its manifest says")
    SequenceView.SequenceDetail get(@PathVariable @Text(CODE) String name) {
        return sequences.byName(name);
    }

    @GetMapping(path = "/{name}/download", produces = ZIP)
    @Requires(Permission.READ)
    @Operation(summary = "Download the package of a test sequence")
    ResponseEntity<byte[]> download(
            @PathVariable @Text(CODE) String name,
            @RequestParam(required = false) @Text(CODE) @Nullable String version) {
        byte[] content = sequences.content(name, version == null || version.isEmpty() ? null : version);
        String disposition =
                ContentDisposition.attachment().filename(name + ".zip").build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }

    @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.SEQUENCES)
    @IgnoresIdempotencyKey
    @CreatesOnce
    @Operation(
            summary = "Upload the package of a test sequence",
            description =
                    "A zip with manifest.yaml and main.py. A package that is the present one already changes nothing")
    ResponseEntity<UploadedSequence> upload(
            @RequestPart(PackageFile.FIELD) MultipartFile file,
            @RequestParam(required = false) @Nullable Boolean force,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        PackageFile content = PackageFile.read(file.getBytes(), limits);
        UploadedSequence uploaded = sequences.upload(content, Boolean.TRUE.equals(force), caller.userId());
        return ResponseEntity.status(uploaded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(uploaded);
    }

    /**
     * A server that opens addresses which people give it can be sent to places that only it can reach. So what the
     * request names is not even read.
     */
    @PostMapping("/upload/github")
    @Requires(Permission.SEQUENCES)
    @IgnoresIdempotencyKey
    @Operation(
            summary = "Refuse to fetch a package from another server",
            description = "Packages are uploaded as files: this server opens no address that it is given")
    void fetch(HttpServletRequest request) {
        throw Rule.INVALID_CONTENT.at(
                "url", "This server opens no other addresses: download the package there and upload the zip file");
    }

    @PatchMapping("/{name}")
    @Requires(Permission.SEQUENCES)
    @Operation(summary = "Change what is said of a test sequence")
    SequenceView.SequenceDetail update(
            @PathVariable @Text(CODE) String name, @Valid @RequestBody UpdateSequence change) {
        return sequences.change(name, change);
    }

    @DeleteMapping("/{name}")
    @Requires(Permission.SEQUENCES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a test sequence that no station session ran")
    void remove(@PathVariable @Text(CODE) String name) {
        sequences.remove(name);
    }
}
