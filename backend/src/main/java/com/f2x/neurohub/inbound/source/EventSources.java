package com.f2x.neurohub.inbound.source;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.EventOrigin;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sources of events, and whose events a caller brings and sees. */
@Service
public class EventSources {

    private static final String FIELD = "source";

    private final EventSourceStore store;

    EventSources(EventSourceStore store) {
        this.store = store;
    }

    /**
     * Whose events a machine brings. Only its key tells, whatever the request says.
     *
     * @throws ProblemException 403 if its key names no source, and to people
     */
    public EventOrigin broughtBy(Caller caller) {
        EventOrigin origin = caller.source();
        if (origin == null) {
            throw Rule.NOT_PERMITTED.because("Events are brought with an API key that names their source");
        }
        return origin;
    }

    /**
     * Whose events a caller wants to see: a machine its own, people those of the source they name.
     *
     * @param code the source that is named, null or empty for none
     * @return the key of the source
     * @throws ProblemException 403 if a machine names another source than its own or has none, 404 if people name one
     *     that there is not, 422 if they name none
     */
    @Transactional(readOnly = true)
    public String seenBy(Caller caller, @Nullable String code) {
        String named = code == null || code.isBlank() ? null : code;
        if (caller.key() != null) {
            String own = broughtBy(caller).tenant();
            if (named != null && store.find(named).stream().noneMatch(source -> own.equals(source.sourceKey()))) {
                throw Rule.NOT_PERMITTED.because("An API key sees the events of its own source only");
            }
            return own;
        }
        if (named == null) {
            throw Rule.MISSING_CONTENT.at(FIELD, "must name the source of the events");
        }
        return key(named);
    }

    /**
     * Finds the key of a source, and makes the source if there is none of this code.
     *
     * @param name what people are to call it then
     */
    @Transactional
    public String made(String code, String name) {
        if (store.find(code).isEmpty()) {
            store.register(code, name);
        }
        return key(code);
    }

    /**
     * Finds the key of a source by its code.
     *
     * @throws ProblemException 404 if there is none
     */
    @Transactional(readOnly = true)
    public String key(@Nullable String code) {
        return require(String.valueOf(code)).sourceKey();
    }

    /** The sources that a caller may know of: a machine its own, people all. */
    @Transactional(readOnly = true)
    List<EventSource> seenBy(Caller caller) {
        return store.all().stream().filter(source -> isSeenBy(caller, source)).toList();
    }

    @Transactional(readOnly = true)
    EventSource require(String code, Caller caller) {
        return store.find(code).filter(source -> isSeenBy(caller, source)).orElseThrow(() -> missing(code));
    }

    private static boolean isSeenBy(Caller caller, EventSource source) {
        EventOrigin own = caller.source();
        return caller.key() == null || (own != null && own.tenant().equals(source.sourceKey()));
    }

    @Transactional(readOnly = true)
    EventSource require(String code) {
        return store.find(code).orElseThrow(() -> missing(code));
    }

    private static ProblemException missing(String code) {
        return Rule.EVENT_SOURCE_NOT_FOUND.because("Source of events %s not found", code);
    }

    @Transactional
    EventSource create(CreateEventSource source) {
        if (store.find(source.sourceCode()).isPresent()) {
            throw Rule.DUPLICATE.at("source_code", "Source of events %s already exists", source.sourceCode());
        }
        store.register(source.sourceCode(), source.sourceName());
        return require(source.sourceCode());
    }

    @Transactional
    EventSource update(String code, UpdateEventSource change) {
        require(code);
        store.register(code, change.sourceName());
        return require(code);
    }

    @Transactional
    void remove(String code) {
        require(code);
        store.remove(code);
    }
}
