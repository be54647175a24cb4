package com.f2x.neurohub.outbound.feed;

import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.thread.DaemonThreads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who listens to this node. */
@Component
@EnableConfigurationProperties(FeedProperties.class)
class Listeners implements DisposableBean {

    private static final int FAREWELLS = 32;

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService farewells = farewells();
    private final FeedProperties properties;
    private final Traffic traffic;
    private final MeterRegistry meters;
    private final Counter told;
    private boolean shut;

    Listeners(FeedProperties properties, Traffic traffic, MeterRegistry meters) {
        this.properties = properties;
        this.traffic = traffic;
        this.meters = meters;
        this.told = Counter.builder("neurohub.feed.events")
                .description("Events told over connections, counted for each client")
                .register(meters);
        List.of("sse", "websocket")
                .forEach(transport -> Gauge.builder("neurohub.feed.clients", () -> count(transport))
                        .description("Clients that listen to this node")
                        .tag("transport", transport)
                        .register(meters));
    }

    /**
     * Lets a client in.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 429 if the caller has too many, 503 if the node has, or
     *     goes out of service
     */
    synchronized void admit(Listener listener) {
        if (shut || traffic.isShut()) {
            throw Rule.SERVER_DRAINING.because("This server is being taken out of service; send it again");
        }
        if (all.size() >= properties.clients()) {
            throw Rule.SERVER_BUSY.because("Too many listen to this server; try again later");
        }
        if (all.stream()
                        .filter(other -> isSame(other.caller(), listener.caller()))
                        .count()
                >= properties.clientsPerCaller()) {
            throw Rule.TOO_MANY_REQUESTS.because(
                    "You listen %d times already: close one, then try again", properties.clientsPerCaller());
        }
        all.add(listener);
        notifyAll();
    }

    private static boolean isSame(Caller one, Caller other) {
        return one.key() == null
                ? other.key() == null && one.userId() == other.userId()
                : one.key().equals(other.key());
    }

    /** A client is told no more. */
    void leave(Listener listener, Ending why) {
        if (all.remove(listener)) {
            meters.counter("neurohub.feed.ended", "reason", why.tag()).increment();
        }
    }

    void told() {
        told.increment();
    }

    /** Sends a client off who may be slow to hear it. */
    void farewell(Runnable work) {
        farewells.execute(work);
    }

    Set<Listener> all() {
        return all;
    }

    /** Waits until somebody listens. */
    synchronized void awaitAny() throws InterruptedException {
        while (all.isEmpty()) {
            wait();
        }
    }

    void endAll(Ending why) {
        all.forEach(listener -> listener.end(why));
    }

    synchronized void open() {
        shut = false;
    }

    /** Ends all, and lets nobody in any more. */
    void shut() {
        synchronized (this) {
            shut = true;
        }
        endAll(Ending.DRAINED);
    }

    @Override
    public void destroy() {
        farewells.shutdown();
    }

    private long count(String transport) {
        return all.stream()
                .filter(listener -> listener.transport().equals(transport))
                .count();
    }

    private static ExecutorService farewells() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                FAREWELLS,
                FAREWELLS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("feed-farewell"));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
