package com.f2x.neurohub.platform.drain;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.Acceptor.AcceptorState;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * Takes in, when its port closes, the connections that the operating system has made and nobody has fetched, and gives
 * them a moment to be answered. Tomcat would hang up on them, and their clients could not know whether what they have
 * sent was done.
 */
final class LastCallEndpoint extends NioEndpoint {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** What was taken in late, once: what fails then is hung up on after all. */
    private final Set<SocketChannel> late = ConcurrentHashMap.newKeySet();

    @Override
    protected void doCloseServerSocket() throws IOException {
        // The acceptor has a lock on the port while it waits there, which it does not once it is paused.
        if (getServerSocket() instanceof ServerSocketChannel port
                && acceptor != null
                && acceptor.getState() == AcceptorState.PAUSED) {
            port.configureBlocking(false);
            for (SocketChannel next = port.accept(); next != null; next = port.accept()) {
                count();
                takeIn(next);
            }
        }
        super.doCloseServerSocket();
        awaitConnectionsClose(MOMENT.toMillis());
    }

    /** Also asked to hang up on what the acceptor has fetched while it was being paused. */
    @Override
    protected void destroySocket(SocketChannel socket) {
        if (isPaused() && !late.contains(socket)) {
            takeIn(socket);
        } else {
            super.destroySocket(socket);
        }
    }

    private void takeIn(SocketChannel socket) {
        late.add(socket);
        if (!setSocketOptions(socket)) {
            closeSocket(socket);
        }
    }

    private void count() throws IOException {
        try {
            countUpOrAwaitConnection();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
