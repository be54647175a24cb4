package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.access.Caller;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose requests are counted together.
 *
 * @param id what tells the client from all others
 * @param kind what the client is known by
 */
record Client(String id, Kind kind) {

    private static final int IPV6_NETWORK_BYTES = 8;

    /** What a client is known by. */
    enum Kind {
        PERSON,
        KEY,
        ADDRESS
    }

    static Client of(Caller caller) {
        return caller.key() == null
                ? new Client("user:" + caller.userId(), Kind.PERSON)
                : new Client("key:" + caller.key(), Kind.KEY);
    }

    /** Strangers by their address; one customer has a whole network of IPv6. */
    static Client at(String address) {
        return new Client(address.indexOf(':') < 0 ? address : network(address), Kind.ADDRESS);
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
