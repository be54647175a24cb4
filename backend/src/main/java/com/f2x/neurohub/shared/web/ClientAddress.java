package com.f2x.neurohub.shared.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a client is.
 *
 * @param text the client's IP address, or what a proxy says instead of it
 */
public record ClientAddress(String text) {

    /** Any other text would be looked up as the name of a host. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|.*:.*");

    /** Some proxies name the port, too. */
    private static final Pattern WITH_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d+|\\[(.*)](?::\\d+)?");

    private static final int IPV4_BITS = 32;
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    /** The client's IP address; null if a proxy says something else. */
    public @Nullable String ip() {
        return literal().map(ClientAddress::text).orElse(null);
    }

    /** The network that belongs to one customer, as PostgreSQL writes it; null if there is no IP address. */
    public @Nullable String network() {
        return literal()
                .map(ip -> "%s/%d".formatted(text(ip), isIpv6(ip) ? IPV6_NETWORK_BYTES * Byte.SIZE : IPV4_BITS))
                .orElse(null);
    }

    /** What tells this customer from others: the bytes of the network, or the text that is no IP address. */
    public String customer() {
        return literal()
                .map(ip -> HexFormat.of()
                        .formatHex(isIpv6(ip) ? Arrays.copyOf(ip.getAddress(), IPV6_NETWORK_BYTES) : ip.getAddress()))
                .orElse(text);
    }

    private Optional<InetAddress> literal() {
        Matcher port = WITH_PORT.matcher(text);
        String host = port.matches() ? Objects.requireNonNullElse(port.group(1), port.group(2)) : text;
        try {
            return LITERAL.matcher(host).matches() ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isIpv6(InetAddress ip) {
        return ip.getAddress().length == IPV6_BYTES;
    }

    private static String text(InetAddress ip) {
        return ip.getHostAddress().replaceFirst("%.*", "");
    }
}
