package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.User;
import com.f2x.neurohub.identity.secret.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Someone who wants to sign in.
 *
 * @param username the name as typed
 * @param password the password as typed
 * @param address the client's IP address
 */
record SignInAttempt(String username, String password, String address) {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    String account() {
        return User.foldedUsername(username);
    }

    byte[] accountHash() {
        return Sha256.of(account());
    }

    /** The address that failures are counted for; of an IPv6 address the network, which belongs to one customer. */
    byte[] addressHash() {
        return Sha256.of(network());
    }

    private String network() {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int length = bytes.length == IPV6_BYTES ? IPV6_NETWORK_BYTES : bytes.length;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    @Override
    public String toString() {
        return "SignInAttempt[address=%s]".formatted(address);
    }
}
