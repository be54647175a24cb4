package com.f2x.neurohub.perf.plans;

/**
 * A request that a plant sends all day.
 *
 * @param name what it is called where its plans are written down
 * @param keeps whether the plans of its statements are kept; those of reports over a span of time are not
 * @param sending sends it
 */
record HotRequest(String name, boolean keeps, Runnable sending) {

    static HotRequest of(String name, Runnable sending) {
        return new HotRequest(name, true, sending);
    }
}
