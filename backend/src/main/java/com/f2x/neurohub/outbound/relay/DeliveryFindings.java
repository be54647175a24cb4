package com.f2x.neurohub.outbound.relay;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.shared.problem.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to say of a subscription that is not told what it should be. */
final class DeliveryFindings {

    static final String WATCH = "webhooks";

    private DeliveryFindings() {}

    static Stream<Finding> of(Backlog backlog, Duration limit) {
        return Stream.of(dead(backlog), disabled(backlog), late(backlog, limit)).flatMap(Optional::stream);
    }

    private static Optional<Finding> dead(Backlog backlog) {
        return finding(
                backlog.dead() > 0,
                backlog,
                "dead",
                HIGH,
                Words.of("Webhooks not delivered"),
                Words.of("Webhook subscription %s has %d dead letters", backlog.name(), backlog.dead()));
    }

    private static Optional<Finding> disabled(Backlog backlog) {
        return finding(
                backlog.disabled(),
                backlog,
                "disabled",
                HIGH,
                Words.of("Webhook subscription disabled"),
                Words.of("Webhook subscription %s is disabled after too many failures", backlog.name()));
    }

    private static Optional<Finding> late(Backlog backlog, Duration limit) {
        return finding(
                backlog.isLate(limit),
                backlog,
                "backlog",
                MEDIUM,
                Words.of("Webhooks wait"),
                Words.of(
                        "Events for webhook subscription %s wait for longer than %d minutes",
                        backlog.name(), limit.toMinutes()));
    }

    private static Optional<Finding> finding(
            boolean isSo, Backlog backlog, String kind, AlertSeverity severity, Words title, Words message) {
        String key = "%s:%d:%s".formatted(WATCH, backlog.id(), kind);
        return isSo ? Optional.of(Finding.trouble(key, severity, title, message)) : Optional.empty();
    }
}
