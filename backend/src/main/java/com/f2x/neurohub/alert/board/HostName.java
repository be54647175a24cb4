package com.f2x.neurohub.alert.board;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What alerts call the machine of a node. */
public final class HostName {

    private HostName() {}

    /** The machine's name; {@code unknown} where it has none that leads back to it. */
    public static String ofThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
