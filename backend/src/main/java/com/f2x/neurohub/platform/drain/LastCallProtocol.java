package com.f2x.neurohub.platform.drain;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over a port that closes without hanging up on those who have come already. Tomcat makes it by its name. */
public final class LastCallProtocol extends Http11NioProtocol {

    public LastCallProtocol() {
        super(new LastCallEndpoint());
    }

    /** Never, to those who serve requests: the gate refuses them, and says when to come again. */
    @Override
    public boolean isPaused() {
        return false;
    }
}
