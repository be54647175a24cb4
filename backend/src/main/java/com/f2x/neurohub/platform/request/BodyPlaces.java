package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.web.ClientAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many threads may wait for bodies to come. Each kind of sender has places of its own, together fewer than there
 * are threads: strangers cannot keep those out that are known, nor those that sign what they send. Of each kind, one
 * sender has a part only: a caller half of them, an address a quarter.
 */
final class BodyPlaces {

    /** The body of an honest stranger follows its head within milliseconds. */
    private static final Duration PATIENCE_OF_STRANGERS = Duration.ofSeconds(1);

    private final BodyProperties properties;
    private final SharedPlaces known;
    private final SharedPlaces streams;
    private final SharedPlaces unknown;
    private final SharedPlaces signed;

    BodyPlaces(BodyProperties properties) {
        this.properties = properties;
        this.known = ofCallers(properties.maxReaders());
        this.streams = ofCallers(properties.maxStreams());
        this.unknown = ofStrangers(properties.maxOpenReaders());
        this.signed = ofStrangers(properties.maxOpenReaders());
    }

    /**
     * A place that was taken.
     *
     * @param places of which
     * @param sender for whom
     */
    record Place(SharedPlaces places, Object sender) {

        void giveBack() {
            places.giveBack(sender);
        }
    }

    /** Takes a place for a body; null if there is none. */
    @Nullable
    Place take(@Nullable Caller caller, String address, String path) {
        SharedPlaces places = places(caller, path);
        Object sender = caller == null ? new ClientAddress(address).customer() : sender(caller);
        return places.take(sender) ? new Place(places, sender) : null;
    }

    private SharedPlaces places(@Nullable Caller caller, String path) {
        if (caller == null) {
            return properties.isSigned(path) ? signed : unknown;
        }
        return properties.isStreamed(path) ? streams : known;
    }

    private static Object sender(Caller caller) {
        return caller.key() == null ? caller.username() : caller.key();
    }

    private static SharedPlaces ofCallers(int most) {
        return new SharedPlaces(most, most / 2, Duration.ZERO);
    }

    private static SharedPlaces ofStrangers(int most) {
        return new SharedPlaces(most, most / 4, PATIENCE_OF_STRANGERS);
    }
}
