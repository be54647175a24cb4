package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.shared.access.Caller;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A client of the WebSocket. It is told the figures and the events since the last message, every few seconds, sooner
 * when there are events; one message at a time is under way, and nobody waits for it.
 */
final class LiveSocket extends Listener implements SendHandler {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final long buffer;
    private final Duration patience;
    private final Listeners listeners;
    private final AtomicBoolean sending = new AtomicBoolean();
    private List<String> events = new ArrayList<>();
    private long waiting;
    private boolean reset;
    private boolean fresh;
    private boolean behind;
    private long sentAt = System.nanoTime() - PAUSE;
    private @Nullable ShownMetrics metrics;
    private volatile @Nullable Session session;

    LiveSocket(Caller caller, Standing standing, Wanted wanted, Listeners listeners, FeedProperties properties) {
        super(caller, standing, wanted.topics());
        this.listeners = listeners;
        this.buffer = properties.buffer().toBytes();
        this.patience = properties.patience();
    }

    /** Begins to tell. */
    void open(Session opened, Feed.Beginning beginning) {
        opened.getAsyncRemote().setSendTimeout(patience.toMillis());
        session = opened;
        synchronized (this) {
            reset = beginning.reset();
            begin(beginning.after());
        }
        if (ending() != null) {
            close(Ending.LEFT);
        }
    }

    @Override
    String transport() {
        return "websocket";
    }

    @Override
    synchronized boolean hasRoom() {
        behind |= waiting >= buffer;
        return waiting < buffer;
    }

    @Override
    synchronized void add(FeedEvent event) {
        events.add(event.body());
        waiting += event.body().length();
        listeners.told();
    }

    /**
     * The next pulse sends it, so that what comes close together goes together. Who has more to come than one message
     * holds is not made to wait for it.
     */
    @Override
    void wake() {}

    @Override
    synchronized void tell(ShownMetrics figures) {
        metrics = figures;
        fresh = true;
    }

    @Override
    void pulse(long now) {
        Session open = session;
        if (open == null || ending() != null || !isDue(now) || !sending.compareAndSet(false, true)) {
            return;
        }
        try {
            RemoteEndpoint.Async remote = open.getAsyncRemote();
            remote.sendText(message(now), this);
        } catch (RuntimeException e) {
            end(Ending.LEFT);
        }
    }

    private synchronized boolean isDue(long now) {
        return metrics != null && (fresh || !events.isEmpty()) && (behind || now - sentAt >= PAUSE);
    }

    private synchronized String message(long now) {
        String figures = metrics == null ? "{}" : metrics.json();
        String message = "%s,\"events\":[%s],\"last_event_id\":\"%d\",\"reset\":%b}"
                .formatted(figures.substring(0, figures.length() - 1), String.join(",", events), position(), reset);
        events = new ArrayList<>();
        waiting = 0;
        reset = false;
        fresh = false;
        behind = false;
        sentAt = now;
        return message;
    }

    @Override
    public void onResult(SendResult result) {
        sending.set(false);
        if (!result.isOK()) {
            end(Ending.LEFT);
        }
    }

    /** The server gives up a message that takes too long. */
    @Override
    boolean isStuck(long now, Duration ignored) {
        return false;
    }

    @Override
    void close(Ending why) {
        listeners.leave(this, why);
        Session open = session;
        if (open != null) {
            listeners.farewell(() -> close(open, new CloseReason(why.code(), why.tag())));
        }
    }

    private static void close(Session session, CloseReason reason) {
        try {
            session.close(reason);
        } catch (IOException | RuntimeException e) {
            // It is closed.
        }
    }
}
