package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.shared.access.Caller;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * A client of Server-Sent Events. Whoever has something to do for it, this application or the server, takes a turn; one
 * at a time writes, and does so for all of them. Nobody waits for the client.
 */
final class EventStream extends Listener implements WriteListener, AsyncListener {

    private static final String RETRY = "retry: 3000\n\n";
    private static final String HEARTBEAT = ":\n\n";

    private final long buffer;
    private final long heartbeat;
    private final Listeners listeners;
    private final Queue<byte[]> frames = new ArrayDeque<>();
    private final AtomicInteger turns = new AtomicInteger();
    private long waiting;
    private long progress = System.nanoTime();
    private long beat = System.nanoTime();
    private volatile @Nullable AsyncContext connection;
    private volatile @Nullable ServletOutputStream out;
    private volatile boolean writable;
    private boolean unflushed;
    private volatile boolean over;

    EventStream(Caller caller, Standing standing, Wanted wanted, Listeners listeners, FeedProperties properties) {
        super(caller, standing, wanted.topics());
        this.listeners = listeners;
        this.buffer = properties.buffer().toBytes();
        this.heartbeat = properties.heartbeat().toNanos();
    }

    /** Begins to tell; what has been answered so far is sent. */
    void open(AsyncContext async, Feed.Beginning beginning) throws IOException {
        async.setTimeout(0);
        async.addListener(this);
        connection = async;
        ServletOutputStream stream = async.getResponse().getOutputStream();
        out = stream;
        frame(RETRY);
        if (beginning.reset()) {
            frame("id: %1$d\nevent: reset\ndata: {\"last_event_id\":\"%1$d\"}\n\n".formatted(beginning.after()));
        }
        begin(beginning.after());
        stream.setWriteListener(this);
    }

    @Override
    String transport() {
        return "sse";
    }

    @Override
    synchronized boolean hasRoom() {
        return waiting < buffer;
    }

    @Override
    void add(FeedEvent event) {
        frame("id: %d\nevent: %s\ndata: %s\n\n".formatted(event.sequence(), event.topic(), event.body()));
        listeners.told();
    }

    @Override
    void tell(ShownMetrics metrics) {
        frameIfIdle("event: metrics\ndata: %s\n\n".formatted(metrics.json()));
    }

    @Override
    void pulse(long now) {
        if (now - beat > heartbeat) {
            beat = now;
            frameIfIdle(HEARTBEAT);
        }
    }

    /** A client that has not taken what came before needs no more figures. */
    private void frameIfIdle(String frame) {
        synchronized (this) {
            if (waiting > 0 || position() < 0) {
                return;
            }
            frame(frame);
        }
        wake();
    }

    private synchronized void frame(String text) {
        byte[] frame = text.getBytes(StandardCharsets.UTF_8);
        if (waiting == 0) {
            progress = System.nanoTime();
        }
        frames.add(frame);
        waiting += frame.length;
    }

    private synchronized byte @Nullable [] next() {
        byte[] frame = frames.poll();
        if (frame != null) {
            waiting -= frame.length;
            progress = System.nanoTime();
        }
        return frame;
    }

    @Override
    synchronized boolean isStuck(long now, Duration patience) {
        return waiting > 0 && now - progress > patience.toNanos();
    }

    @Override
    void wake() {
        if (turns.getAndIncrement() == 0) {
            int taken = 1;
            do {
                write();
                taken = turns.addAndGet(-taken);
            } while (taken != 0);
        }
    }

    private void write() {
        ServletOutputStream stream = out;
        if (over || stream == null) {
            return;
        }
        if (ending() != null) {
            finish();
            return;
        }
        try {
            writeTo(stream);
        } catch (IOException | RuntimeException e) {
            left(e);
        }
    }

    private void writeTo(ServletOutputStream stream) throws IOException {
        while (writable && !over && stream.isReady()) {
            byte[] frame = next();
            if (frame != null) {
                stream.write(frame);
                unflushed = true;
            } else if (unflushed) {
                stream.flush();
                unflushed = false;
            } else {
                return;
            }
        }
    }

    /**
     * The connection failed or is complete. The server knows and brings it to its end; what it used for it may soon
     * serve somebody else, and must not be touched.
     */
    private void left(@Nullable Throwable failure) {
        over = true;
        boolean tookNothing =
                failure != null && NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException;
        end(tookNothing ? Ending.STUCK : Ending.LEFT);
    }

    private void finish() {
        over = true;
        AsyncContext async = connection;
        if (async != null) {
            try {
                async.complete();
            } catch (IllegalStateException e) {
                // The server has done so.
            }
        }
    }

    /** What waits is not sent: the client asks for it when it comes back. */
    @Override
    void close(Ending why) {
        listeners.leave(this, why);
        wake();
    }

    @Override
    public void onWritePossible() {
        writable = true;
        wake();
    }

    @Override
    public void onError(Throwable failure) {
        left(failure);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        left(null);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        left(null);
    }

    @Override
    public void onError(AsyncEvent event) {
        left(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
