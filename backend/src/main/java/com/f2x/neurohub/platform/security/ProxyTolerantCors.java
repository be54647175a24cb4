package com.f2x.neurohub.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Serves requests from unknown origins without granting them anything. A page behind a proxy sends its own origin with
 * a same-site POST, which looks like one from elsewhere. No credential travels by itself here (there are no cookies),
 * so a foreign page gains nothing: its browser hides the answer and stops what needs a preflight.
 */
final class ProxyTolerantCors extends DefaultCorsProcessor {

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (rules != null
                && origin != null
                && !CorsUtils.isPreFlightRequest(request)
                && rules.checkOrigin(origin) == null) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            return true;
        }
        return super.processRequest(rules, request, response);
    }
}
