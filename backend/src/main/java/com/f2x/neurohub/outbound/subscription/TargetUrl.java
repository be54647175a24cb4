package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.outbound.relay.TargetNetworks;
import com.f2x.neurohub.outbound.relay.TargetRequest;
import com.f2x.neurohub.shared.problem.Rule;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The URL of a receiver, as far as it can be judged before it is used. What a name leads to is looked up whenever a
 * connection is made, and judged again.
 */
final class TargetUrl {

    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");
    private static final Pattern LOCAL = Pattern.compile("(.*\\.)?localhost\\.?", Pattern.CASE_INSENSITIVE);

    private static final int LARGEST_PORT = 65_535;

    private TargetUrl() {}

    /**
     * Makes sure that webhooks may be sent to a URL.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 at {@code url} if they must not
     */
    static String required(String url, TargetNetworks networks) {
        URI uri = parsed(url);
        String host = uri.getHost();
        if (uri.getScheme() == null || !SCHEME.matcher(uri.getScheme()).matches() || host == null) {
            throw Rule.INVALID_CONTENT.at("url", "must be an absolute http or https URL");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw Rule.INVALID_CONTENT.at("url", "must have no user and no fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > LARGEST_PORT) {
            throw Rule.INVALID_CONTENT.at("url", "must have a port from 1 to %d", LARGEST_PORT);
        }
        if (!TargetRequest.isPossible(url)) {
            throw Rule.INVALID_CONTENT.at("url", "must be an absolute http or https URL");
        }
        if (LITERAL.matcher(host).matches() || LOCAL.matcher(host).matches()) {
            requirePermitted(host, networks);
        }
        return url;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw Rule.INVALID_CONTENT.at("url", "must be an absolute http or https URL");
        }
    }

    /** Such hosts are looked up without asking anybody. */
    private static void requirePermitted(String host, TargetNetworks networks) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!networks.permits(address)) {
                    throw Rule.INVALID_CONTENT.at("url", "must not lead into a network that is not allowed");
                }
            }
        } catch (UnknownHostException e) {
            throw Rule.INVALID_CONTENT.at("url", "must be an absolute http or https URL");
        }
    }
}
