package com.f2x.neurohub.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Recognises who scrapes the metrics by a key of the settings. Other keys and tokens are asked of the database: with
 * those alone, metrics would be gone whenever the database is, which is when they are looked at.
 */
@Component
@EnableConfigurationProperties(ScrapeProperties.class)
final class ScrapeRequests implements RequestMatcher {

    private static final Pattern SCHEME = Pattern.compile("^Bearer +", Pattern.CASE_INSENSITIVE);

    private final RequestMatcher metrics =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/prometheus");
    private final byte[] expected;

    ScrapeRequests(ScrapeProperties properties) {
        String key = properties.scrapeKey();
        this.expected = key == null || key.isBlank() ? new byte[0] : bytes(key.strip());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return expected.length > 0
                && shown != null
                && metrics.matches(request)
                && MessageDigest.isEqual(expected, bytes(shownKey(shown)));
    }

    /** What follows the scheme; nothing if it is another one. */
    private static String shownKey(String header) {
        Matcher scheme = SCHEME.matcher(header);
        return scheme.lookingAt() ? header.substring(scheme.end()).strip() : "";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
