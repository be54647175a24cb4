package com.f2x.neurohub.identity.apikey;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new API key.
 *
 * @param name what the machine is called; its records show this name
 * @param scopes the permissions the key gives, and no others
 * @param stationId the station the machine stands at
 * @param expiresAt when the key stops working
 * @param source code of the source whose events the key brings; none if absent
 */
record CreateApiKey(
        @NotBlank @Size(max = 100) @Text(LINE) String name,
        @NotEmpty Set<@NotNull Permission> scopes,
        @NotBlank @Size(max = 50) @Text(CODE) String stationId,
        @NotNull @Future Instant expiresAt,
        @Size(max = 100) @Text(CODE) @Nullable String source) {}
