package com.f2x.neurohub.alert;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.json.Languages;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.paging.Listed;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP, in the language of who reads them. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Alerts")
class AlertController {

    private final AlertService alerts;

    AlertController(AlertService alerts) {
        this.alerts = alerts;
    }

    /**
     * Alerts that nobody has read.
     *
     * @param count how many
     */
    record Unread(long count) {}

    /**
     * Alerts that somebody has read.
     *
     * @param alertIds their numbers
     */
    record ReadAlerts(@NotEmpty @Size(max = 1000) List<@NotNull Long> alertIds) {}

    /**
     * What came of it.
     *
     * @param updated how many were not read before
     */
    record NowRead(int updated) {}

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List alerts that are not archived, the latest first, and count those nobody has read")
    ResponseEntity<AlertList> list(
            AlertFilter filter, @Valid ListQuery query, Locale reader, HttpServletResponse response) {
        Languages.mark(response, reader);
        Listed<AlertView> page = alerts.list(filter, query, reader);
        return ResponseEntity.ok().headers(page.response().getHeaders()).body(AlertList.of(page, alerts.unread()));
    }

    @GetMapping("/unread/count")
    @Requires(Permission.READ)
    @Operation(summary = "Count the alerts that nobody has read")
    Unread unread() {
        return new Unread(alerts.unread());
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read an alert; that alone does not mark it as read")
    ResponseEntity<AlertView> get(@PathVariable long id, Fetch fetch, Locale reader, HttpServletResponse response) {
        Languages.mark(response, reader);
        return EntityTag.ok(alerts.require(id, fetch.level(), reader));
    }

    @PutMapping("/{id}/read")
    @Requires(Permission.ALERTS)
    @Operation(summary = "Mark an alert as read by the caller")
    ResponseEntity<AlertView> read(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller,
            Locale reader,
            HttpServletResponse response) {
        Languages.mark(response, reader);
        return EntityTag.ok(alerts.read(id, EntityTag.expected(ifMatch), caller, reader));
    }

    @PutMapping("/bulk-read")
    @Requires(Permission.ALERTS)
    @Operation(summary = "Mark alerts as read by the caller; unknown ones are passed by")
    NowRead read(@Valid @RequestBody ReadAlerts command, @AuthenticationPrincipal Caller caller) {
        return new NowRead(alerts.read(command.alertIds(), caller.userId()));
    }

    @PutMapping("/{id}/archive")
    @Requires(Permission.ALERTS)
    @Operation(summary = "Put an alert away; lists show it no more unless asked for")
    ResponseEntity<AlertView> archive(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller,
            Locale reader,
            HttpServletResponse response) {
        Languages.mark(response, reader);
        return EntityTag.ok(alerts.archive(id, EntityTag.expected(ifMatch), caller, reader));
    }
}
