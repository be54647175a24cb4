package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.logging.RefusedRequests;
import com.f2x.neurohub.platform.ratelimit.SignedRequests;
import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where webhooks come in. They need no token: who sends one proves it by the signature. */
@IgnoresIdempotencyKey
@RestController
@Tag(name = "Webhooks")
class WebhookController {

    static final String SOURCE_HEADER = "X-MES-Source";

    /** The same whatever is wrong, to the byte. */
    private static final byte[] REFUSAL = """
            {"type":"%s","title":"%s","status":401,"detail":"%2$s","error_code":"%s","rule":"%s","message":"%2$s"}""".formatted(
                    Rule.WEBHOOK_REFUSED.type(),
                    Rule.WEBHOOK_REFUSED.title(),
                    Rule.WEBHOOK_REFUSED.errorCode(),
                    Rule.WEBHOOK_REFUSED)
            .getBytes(StandardCharsets.UTF_8);

    private final WebhookReception reception;
    private final SignedRequests budgets;
    private final InboundProperties properties;
    private final RefusedRequests refused;

    WebhookController(
            WebhookReception reception, SignedRequests budgets, InboundProperties properties, RefusedRequests refused) {
        this.reception = reception;
        this.budgets = budgets;
        this.properties = properties;
        this.refused = refused;
    }

    @PostMapping("/webhook")
    @Open
    @WebhookOperation
    @Operation(summary = "Deliver a signed webhook of the source in X-MES-Source, or the default one")
    ResponseEntity<WebhookReceipt> deliver(
            @RequestHeader(name = SOURCE_HEADER, required = false) @Nullable String source,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return take(source == null ? properties.defaultSource() : source.strip(), request, response);
    }

    @PostMapping("/api/v1/webhooks/{source}")
    @Open
    @WebhookOperation
    @Operation(summary = "Deliver a signed webhook of a source")
    ResponseEntity<WebhookReceipt> deliverOf(
            @PathVariable String source, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return take(source, request, response);
    }

    private ResponseEntity<WebhookReceipt> take(String source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Webhook webhook = Webhook.read(source, request, properties.maxBodySize().toBytes());
        SourceStore.Known sender = reception.senderOf(webhook);
        budgets.count("source-" + sender.id(), request, response);
        WebhookReception.Taken taken = reception.take(webhook, sender);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (taken.repeated()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(taken.receipt());
    }

    @ExceptionHandler(WebhookRefusedException.class)
    ResponseEntity<byte[]> refuse(HttpServletRequest request) {
        refused.note(Rule.WEBHOOK_REFUSED, request);
        return ResponseEntity.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "MES-Signature")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(REFUSAL);
    }
}
