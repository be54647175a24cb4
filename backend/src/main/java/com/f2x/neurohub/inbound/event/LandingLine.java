package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.inbound.event.LandingStore.Kept;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Keeps together what comes at the same time. Whoever comes while few groups are under way leads one: keeps its own
 * event and those that wait, and tells the others what became of theirs. Nobody waits for more to come. At the end of a
 * group the next one is led by who has waited longest, so as long as somebody waits, somebody leads.
 */
final class LandingLine {

    /** So many that a statement costs little for each, and so few that it is over soon. */
    private static final int LARGEST = 100;

    /** One is prepared while the other one waits for its commit. */
    private static final int LEADERS = 2;

    private final Function<List<Arrival>, List<Kept>> store;
    private final Predicate<Throwable> single;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int leaders;

    /**
     * @param store keeps all or, where it fails, none
     * @param single whether it may be for one of many that it failed, so that each is tried by itself
     * @param patience how long one waits until it is its turn
     */
    LandingLine(Function<List<Arrival>, List<Kept>> store, Predicate<Throwable> single, Duration patience) {
        this.store = store;
        this.single = single;
        this.patience = patience;
    }

    /** An event, and what its bringer is told to do: to lead, to take what became of it, or to try by itself. */
    private record Waiting(Arrival arrival, CompletableFuture<Supplier<Kept>> turn) {}

    /** Keeps an event, or fails as keeping it alone would. */
    Kept keep(Arrival arrival) {
        Waiting mine = new Waiting(arrival, new CompletableFuture<>());
        return leadsAtOnce(mine) ? lead(mine) : turn(mine).get();
    }

    private boolean leadsAtOnce(Waiting mine) {
        lock.lock();
        try {
            if (leaders < LEADERS) {
                leaders++;
                return true;
            }
            waiting.add(mine);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever is part of a group already waits for its end, as it would for the end of a statement of its own. */
    private Supplier<Kept> turn(Waiting mine) {
        try {
            return mine.turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return leaves(mine, e);
        } catch (TimeoutException | ExecutionException e) {
            return leaves(mine, e);
        }
    }

    private Supplier<Kept> leaves(Waiting mine, Exception cause) {
        lock.lock();
        try {
            if (waiting.remove(mine)) {
                throw new CannotCreateTransactionException("Others' events have taken too long", cause);
            }
        } finally {
            lock.unlock();
        }
        return mine.turn.join();
    }

    private Kept lead(Waiting mine) {
        List<Waiting> group = group(mine);
        List<Supplier<Kept>> turns = turns(group);
        passOn();
        for (int i = 1; i < group.size(); i++) {
            group.get(i).turn.complete(turns.get(i));
        }
        return turns.get(0).get();
    }

    private List<Waiting> group(Waiting mine) {
        List<Waiting> group = new ArrayList<>(List.of(mine));
        lock.lock();
        try {
            while (group.size() < LARGEST && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
        } finally {
            lock.unlock();
        }
        return group;
    }

    private List<Supplier<Kept>> turns(List<Waiting> group) {
        try {
            List<Kept> kept = store.apply(group.stream().map(Waiting::arrival).toList());
            return IntStream.range(0, group.size())
                    .mapToObj(kept::get)
                    .map(LandingLine::told)
                    .toList();
        } catch (RuntimeException e) {
            return group.size() > 1 && single.test(e)
                    ? eachAlone(group)
                    : all(group, () -> {
                        throw e;
                    });
        } catch (Error e) {
            return all(group, () -> {
                throw e;
            });
        }
    }

    private static Supplier<Kept> told(Kept kept) {
        return () -> kept;
    }

    private List<Supplier<Kept>> eachAlone(List<Waiting> group) {
        return group.stream()
                .map(one ->
                        (Supplier<Kept>) () -> store.apply(List.of(one.arrival)).get(0))
                .toList();
    }

    private static List<Supplier<Kept>> all(List<Waiting> group, Supplier<Kept> turn) {
        return group.stream().map(one -> turn).toList();
    }

    private void passOn() {
        lock.lock();
        try {
            Waiting next = waiting.poll();
            if (next == null) {
                leaders--;
            } else {
                next.turn.complete(() -> lead(next));
            }
        } finally {
            lock.unlock();
        }
    }
}
