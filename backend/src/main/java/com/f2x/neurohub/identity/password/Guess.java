package com.f2x.neurohub.identity.password;

import com.f2x.neurohub.identity.token.Secrets;
import com.f2x.neurohub.shared.web.ClientAddress;

/**
 * What an attempt counts against: a name and an address; where the user of that name has signed in from that address
 * lately, the two together and nothing else.
 *
 * @param name the name as it is stored
 * @param address where the client is
 * @param familiar whether the user has signed in from there lately
 */
record Guess(String name, ClientAddress address, boolean familiar) {

    private static final byte[] NO_ADDRESS = {};

    /** The kind of subject that is locked. */
    String kind() {
        return familiar ? "FAMILIAR" : "ACCOUNT";
    }

    byte[] subject() {
        return Secrets.hash(familiar ? name + "\n" + address.customer() : name);
    }

    /** The address that is kept away; empty if the attempt does not count against it. */
    byte[] addressSubject() {
        return familiar ? NO_ADDRESS : Secrets.hash(address.customer());
    }
}
