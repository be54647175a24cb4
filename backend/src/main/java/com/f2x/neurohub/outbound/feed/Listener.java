package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.shared.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client that listens. It is read for from its own position while little waits for it, so that one that is slow costs
 * some memory and keeps nobody waiting. Its monitor guards what waits, and is never held while the server is called.
 */
abstract class Listener {

    private final Caller caller;
    private final Standing standing;
    private final Set<String> topics;
    private final long since = System.nanoTime();
    private long position = -1;
    private volatile @Nullable Ending ending;

    Listener(Caller caller, Standing standing, Set<String> topics) {
        this.caller = caller;
        this.standing = standing;
        this.topics = topics;
    }

    /** How it is connected, for the metrics. */
    abstract String transport();

    /** Whether more may wait for it. */
    abstract boolean hasRoom();

    /** Keeps an event of its topics until it is sent. */
    abstract void add(FeedEvent event);

    /** Sends what waits, as far as the client takes it now. */
    abstract void wake();

    /** Tells the figures of the moment. */
    abstract void tell(ShownMetrics metrics);

    /** Does what is due by time. */
    abstract void pulse(long now);

    /** Whether the client has taken nothing for so long, though something waits. */
    abstract boolean isStuck(long now, Duration patience);

    /** Ends the connection; called once. */
    abstract void close(Ending why);

    /** The connection is there: it is told what follows an event. */
    final synchronized void begin(long after) {
        position = after;
    }

    /** The last event it needs not be told any more, -1 while there is no connection. */
    final synchronized long position() {
        return position;
    }

    /** Keeps events that follow its position, in order, as far as there is room; the others are read again. */
    final void tell(List<FeedEvent> page) {
        synchronized (this) {
            for (FeedEvent event : page) {
                if (!hasRoom()) {
                    break;
                }
                if (topics.contains(event.topic())) {
                    add(event);
                }
                position = event.sequence();
            }
        }
        wake();
    }

    /** Whether it can be told more now. */
    final synchronized boolean isOpen() {
        return position >= 0 && ending == null && hasRoom();
    }

    /** Ends it, for the first of the reasons given; false if it had ended. */
    final boolean end(Ending why) {
        synchronized (this) {
            if (ending != null) {
                return false;
            }
            ending = why;
        }
        close(why);
        return true;
    }

    final @Nullable Ending ending() {
        return ending;
    }

    final boolean isOlderThan(Duration age, long now) {
        return now - since > age.toNanos();
    }

    /** Whether whoever comes in with the same now may do less. */
    final boolean mayLessAs(@Nullable Caller now) {
        return now == null || !now.permissions().containsAll(caller.permissions());
    }

    final Caller caller() {
        return caller;
    }

    final Standing standing() {
        return standing;
    }

    final Set<String> topics() {
        return topics;
    }
}
