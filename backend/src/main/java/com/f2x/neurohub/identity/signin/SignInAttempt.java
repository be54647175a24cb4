package com.f2x.neurohub.identity.signin;

import com.f2x.neurohub.identity.token.Secrets;
import com.f2x.neurohub.identity.user.User;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone who wants to sign in.
 *
 * @param username the name as typed
 * @param password the password as typed
 * @param address the client's IP address, or what a proxy says instead of it
 */
record SignInAttempt(String username, String password, String address) {

    /** Any other text would be looked up as the name of a host. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|.*:.*");

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    String account() {
        return User.foldedUsername(username);
    }

    byte[] accountHash() {
        return Secrets.hash(account());
    }

    /** The address that failures are counted for; of an IPv6 address the network, which belongs to one customer. */
    byte[] addressHash() {
        return Secrets.hash(ip().map(SignInAttempt::network).orElse(address));
    }

    /** The client's IP address; null if a proxy says something else. */
    @Nullable
    String clientIp() {
        return ip().map(ip -> ip.getHostAddress().replaceFirst("%.*", "")).orElse(null);
    }

    private Optional<InetAddress> ip() {
        try {
            return LITERAL.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress ip) {
        byte[] bytes = ip.getAddress();
        int length = bytes.length == IPV6_BYTES ? IPV6_NETWORK_BYTES : bytes.length;
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }

    @Override
    public String toString() {
        return "SignInAttempt[address=%s]".formatted(address);
    }
}
