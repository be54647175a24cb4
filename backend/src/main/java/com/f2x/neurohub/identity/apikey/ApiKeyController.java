package com.f2x.neurohub.identity.apikey;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys over HTTP. */
@IgnoresIdempotencyKey
@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "API keys")
class ApiKeyController {

    private static final RotateApiKey USUAL = new RotateApiKey(null, null);

    private final ApiKeyService keys;

    ApiKeyController(ApiKeyService keys) {
        this.keys = keys;
    }

    @GetMapping
    @Requires(Permission.USERS)
    @Operation(summary = "List the API keys, without the keys themselves")
    List<ApiKeyView> list() {
        return keys.list();
    }

    @PostMapping
    @Requires(Permission.USERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create an API key; the answer is the only place that shows it")
    ApiKeyView create(@Valid @RequestBody CreateApiKey command, @AuthenticationPrincipal Caller caller) {
        return keys.create(command, caller);
    }

    @PostMapping("/{id}/rotate")
    @Requires(Permission.USERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create the next key of a machine; the present one works on for the overlap")
    ApiKeyView rotate(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable RotateApiKey command,
            @AuthenticationPrincipal Caller caller) {
        return keys.rotate(id, command == null ? USUAL : command, caller);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke an API key")
    void revoke(@PathVariable long id) {
        keys.revoke(id);
    }
}
