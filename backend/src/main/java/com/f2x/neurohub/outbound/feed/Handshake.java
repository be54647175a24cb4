package com.f2x.neurohub.outbound.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** What a request must say to open a WebSocket (RFC 6455, section 4.2.1). */
final class Handshake {

    /** The only version there is. */
    static final String VERSION = "13";

    /** Names the header that tells it. */
    static final String VERSION_HEADER = "Sec-WebSocket-Version";

    private static final String PROTOCOL = "HTTP/1.1";

    /** 16 bytes. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private Handshake() {}

    /** Whether a request says all of it. */
    static boolean isOne(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && PROTOCOL.equals(request.getProtocol())
                && tokens(request, HttpHeaders.UPGRADE).contains("websocket")
                && tokens(request, HttpHeaders.CONNECTION).contains("upgrade")
                && tokens(request, VERSION_HEADER).equals(Set.of(VERSION))
                && isKey(request.getHeader("Sec-WebSocket-Key"));
    }

    private static boolean isKey(@Nullable String key) {
        return key != null && KEY.matcher(key).matches();
    }

    private static Set<String> tokens(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
