package com.f2x.neurohub.inbound.webhook;

import static com.f2x.neurohub.shared.text.TextKind.CODE;
import static com.f2x.neurohub.shared.text.TextKind.LINE;

import com.f2x.neurohub.platform.webhook.WebhookSecret;
import com.f2x.neurohub.shared.text.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new webhook source.
 *
 * @param sourceCode what it is called in URLs; it never changes
 * @param sourceName what people call it
 * @param scheme how it signs, SIGNED if absent
 * @param isActive whether its deliveries are accepted, true if absent
 * @param secret what it signs with; drawn unless given
 */
record CreateWebhookSource(
        @NotBlank @Pattern(regexp = WebhookSource.CODE, message = MESSAGE) @Text(CODE)
        String sourceCode,

        @NotBlank @Size(max = 255) @Text(LINE) String sourceName,
        @Nullable Scheme scheme,
        @Nullable Boolean isActive,

        @Pattern(regexp = WebhookSecret.PATTERN, message = WebhookSecret.MESSAGE) @Nullable
        String secret) {

    private static final String MESSAGE = "must be up to 50 lower-case letters, digits, - and _";

    @Override
    public String toString() {
        return "CreateWebhookSource[sourceCode=%s]".formatted(sourceCode);
    }
}
