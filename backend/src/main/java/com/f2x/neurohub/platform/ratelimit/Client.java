package com.f2x.neurohub.platform.ratelimit;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ClientAddress;

/**
 * Whose requests are counted together.
 *
 * @param id what tells the client from all others
 * @param kind what the client is known by
 */
record Client(String id, Kind kind) {

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

    /**
     * Strangers by their address; one customer has a whole network of IPv6.
     *
     * @param showing whether they show a token: those that invent some leave the others there what is theirs
     */
    static Client at(String address, boolean showing) {
        String customer = new ClientAddress(address).customer();
        return new Client(showing ? "showing:" + customer : customer, Kind.ADDRESS);
    }
}
