package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/** Requests that no operation takes: unknown paths, other methods and media types, broken syntax, too much content. */
final class RequestRefusalReader implements RefusalReader {

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (failure instanceof ErrorResponse response) {
            Refusal refusal = ofStatus(response.getStatusCode().value());
            return new Refusal(refusal.rule(), refusal.detail(), List.of(), response.getHeaders());
        }
        InvalidParameterException parameter =
                Causes.first(failure, InvalidParameterException.class).orElse(null);
        if (parameter != null) {
            return ofStatus(parameter.getErrorCode());
        }
        boolean broken = failure instanceof RequestRejectedException
                || failure instanceof MultipartException
                || Causes.first(failure, BadRequestException.class).isPresent();
        return broken ? ofStatus(400) : null;
    }

    /** What a bare status means, as the server's own parts give it. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> Refusal.of(Rule.NOT_SIGNED_IN, "Sign in first");
            case 403 -> Refusal.of(Rule.NOT_PERMITTED, "Not permitted");
            case 404 -> Refusal.of(Rule.RESOURCE_NOT_FOUND, "There is nothing at this path");
            case 405 -> Refusal.of(Rule.METHOD_NOT_ALLOWED, "This path does not take this method");
            case 408 -> Refusal.of(Rule.REQUEST_TIMEOUT, "The content of the request came too slowly");
            case 413 -> Refusal.of(Rule.CONTENT_TOO_LARGE, "The request has too much content");
            case 415 -> Refusal.of(Rule.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not one this path reads");
            case 414, 431 -> Refusal.of(Rule.MALFORMED_REQUEST, "The request line or a header is too long");
            case 501, 505 -> Refusal.of(Rule.MALFORMED_REQUEST, "The request uses a protocol this server does not");
            default ->
                status < 500
                        ? Refusal.of(Rule.MALFORMED_REQUEST, "The request is not well-formed HTTP")
                        : Refusal.of(Rule.INTERNAL_ERROR, "Something went wrong on the server");
        };
    }
}
