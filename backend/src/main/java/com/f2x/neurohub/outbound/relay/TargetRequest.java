package com.f2x.neurohub.outbound.relay;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;

/** The request that takes an event to a receiver, as far as its URL makes it. */
public final class TargetRequest {

    private TargetRequest() {}

    /**
     * An empty request.
     *
     * @throws IllegalArgumentException if no request can be made for the URL
     */
    static HttpPost to(String url) {
        return new HttpPost(URI.create(URI.create(url).toASCIIString()));
    }

    /** Whether a request can be made for a URL; if not, each attempt to send one would fail. */
    public static boolean isPossible(String url) {
        try {
            return RoutingSupport.determineHost(to(url)) != null;
        } catch (HttpException | RuntimeException e) {
            return false;
        }
    }
}
