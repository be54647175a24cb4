package com.f2x.neurohub.alert.board;

import com.f2x.neurohub.alert.board.BoardStore.Known;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what needs attention. Several nodes may say the same at once: one after the other writes, so that it is one
 * alert. Whoever says something waits for the others, so this is for background work and for none that holds locks.
 */
@Component
@EnableConfigurationProperties(AlertProperties.class)
public class AlertBoard {

    private final BoardStore store;
    private final ApplicationEventPublisher events;

    AlertBoard(BoardStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * Says what a watch sees now. What it saw before and sees no more is resolved; what it still sees is the same
     * alert, with the words and the severity of now, also where somebody has archived it.
     *
     * @param watch who looks; the keys of its findings begin with this and a colon
     */
    @Transactional
    public void show(String watch, List<Finding> present) {
        store.lock();
        Map<String, Known> open = store.unresolved(watch).stream()
                .collect(Collectors.toMap(Known::key, Function.identity(), (a, b) -> a));
        for (Finding finding : present) {
            Known known = open.get(finding.key());
            if (known == null) {
                tell(finding);
            } else if (known.differsFrom(finding)) {
                store.reword(finding);
            }
        }
        List<String> keys = present.stream().map(Finding::key).toList();
        store.seeAgain(keys.stream().filter(open::containsKey).toList());
        if (!keys.containsAll(open.keySet())) {
            store.resolve(watch, keys).forEach(events::publishEvent);
        }
    }

    /**
     * Says that something happened. If it did before and that is not resolved, or only since the cool-down, it is
     * counted there; else it is a new alert.
     */
    @Transactional
    public void raise(Finding finding) {
        store.lock();
        tell(Objects.requireNonNull(finding));
    }

    /** Says that something happened, and returns the number of the alert that tells it. */
    @Transactional
    public long raiseNumbered(Finding finding) {
        raise(finding);
        return store.number(finding.key());
    }

    /** Says that something is over; false if nothing of the key goes on. */
    @Transactional
    public boolean resolve(String key) {
        store.lock();
        List<AlertTold> over = store.resolve(key);
        over.forEach(events::publishEvent);
        return !over.isEmpty();
    }

    /** Says that something happened and is over. */
    @Transactional
    public void raiseAndResolve(Finding finding) {
        raise(finding);
        store.resolve(finding.key()).forEach(events::publishEvent);
    }

    private void tell(Finding finding) {
        if (store.raise(finding)) {
            events.publishEvent(AlertTold.raised(finding));
        }
    }
}
