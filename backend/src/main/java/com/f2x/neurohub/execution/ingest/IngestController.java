package com.f2x.neurohub.execution.ingest;

import static com.f2x.neurohub.shared.text.TextKind.CODE;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.json.Languages;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Bulk delivery of completed records. */
@RestController
@RequestMapping("/api/v1/process-data")
@Tag(name = "Process data")
class IngestController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String UNITS = "units";

    private final BulkIngest ingest;
    private final RecordParser parser;
    private final JsonMapper mapper;

    IngestController(BulkIngest ingest, RecordParser parser, JsonMapper mapper) {
        this.ingest = ingest;
        this.parser = parser;
        this.mapper = mapper;
    }

    @IgnoresIdempotencyKey
    @PostMapping(
            path = "/bulk",
            consumes = {NDJSON, MediaType.APPLICATION_JSON_VALUE},
            produces = NDJSON)
    @Requires(Permission.EXECUTE)
    @Operation(
            summary =
                    "Deliver completed records as NDJSON or a JSON array, gzip if you like; answers a line per record",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "As NDJSON a record per line, each of this schema",
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(implementation = IngestRecord.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array = @ArraySchema(schema = @Schema(implementation = IngestRecord.class)))
                            }),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A receipt per record, each sent once its record is committed, and a summary"
                                    + " at the end: lines of NDJSON, each of this schema",
                            content =
                                    @Content(
                                            mediaType = NDJSON,
                                            schema = @Schema(anyOf = {Receipt.class, Summary.Line.class}))))
    void bulk(
            @RequestParam(defaultValue = "false") boolean historical,
            @RequestParam(name = "create_missing", required = false) @Text(CODE) @Nullable String createMissing,
            @AuthenticationPrincipal Caller caller,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        IngestMode mode = mode(caller, historical, createMissing);
        RecordReader reader = reader(request);
        response.setContentType(NDJSON);
        Languages.mark(response, language);
        ingest.take(reader, response.getOutputStream(), mode, language);
    }

    static IngestMode mode(Caller caller, boolean historical, @Nullable String createMissing) {
        boolean createUnits = createMissing != null && !createMissing.isBlank();
        if (createUnits && !UNITS.equals(createMissing)) {
            throw Rule.INVALID_CONTENT.at("create_missing", "must be units or absent");
        }
        if ((historical || createUnits) && !(caller.may(Permission.LOTS) && caller.actsForWorkers())) {
            throw Rule.NOT_PERMITTED.because(
                    "Telling the past and creating units need the permissions %s and %s",
                    Permission.LOTS, Permission.ACT_FOR_WORKERS);
        }
        return new IngestMode(caller, historical, createUnits);
    }

    private RecordReader reader(HttpServletRequest request) throws IOException {
        InputStream body = decoded(request);
        MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
        return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? new ArrayReader(body, mapper, parser)
                : new LineReader(body, parser);
    }

    private static InputStream decoded(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return request.getInputStream();
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw Rule.UNSUPPORTED_MEDIA_TYPE.at(HttpHeaders.CONTENT_ENCODING, "must be gzip or absent");
        }
        try {
            return new Unpacked(request.getInputStream());
        } catch (ZipException | EOFException e) {
            throw Rule.MALFORMED_REQUEST.because("The body is no gzip");
        }
    }
}
