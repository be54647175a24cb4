package com.f2x.neurohub.inbound.pipeline;

import com.f2x.neurohub.shared.access.Permission;
import java.util.Set;

/** Makes something of events of a kind, by the same rules as the door that people and stations use. */
interface EventHandler {

    /** What such events are called, in capitals. */
    Set<String> types();

    /** What whoever brings one needs, as at that door. */
    Permission permission();

    /**
     * Makes something of an event, within its transaction.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException if a rule refuses it
     */
    EventOutcome handle(ToldEvent event);
}
