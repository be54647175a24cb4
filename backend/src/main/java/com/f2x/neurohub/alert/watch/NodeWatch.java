package com.f2x.neurohub.alert.watch;

import static com.f2x.neurohub.alert.board.AlertSeverity.HIGH;
import static com.f2x.neurohub.alert.board.AlertSeverity.MEDIUM;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertProperties;
import com.f2x.neurohub.alert.board.AlertProperties.Disk;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.alert.board.HostName;
import com.f2x.neurohub.shared.problem.Words;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What each node sees for itself: its disk, and whether the database is there. */
@Component
class NodeWatch {

    private static final Logger log = LoggerFactory.getLogger(NodeWatch.class);
    private static final int PERCENT = 100;

    private final AlertBoard board;
    private final Clock clock;
    private final Disk disk;
    private final String name = HostName.ofThisMachine();
    private @Nullable Instant databaseLost;

    NodeWatch(AlertBoard board, Clock clock, AlertProperties properties) {
        this.board = board;
        this.clock = clock;
        this.disk = properties.disk();
    }

    /** Looks at the node; the database must be there. */
    void look() {
        board.show("disk:" + name, fullDisk());
        Instant lost = databaseLost;
        if (lost != null) {
            board.raiseAndResolve(
                    awayFor(Duration.between(lost, clock.instant()).toSeconds()));
            databaseLost = null;
        }
    }

    /** Remembers that the database is away, to say so when it is back. */
    void lostDatabase() {
        if (databaseLost == null) {
            databaseLost = clock.instant();
            log.warn("The database is away; alerts wait for it");
        }
    }

    private List<Finding> fullDisk() {
        File path = new File(disk.path());
        long total = path.getTotalSpace();
        double used = total == 0 ? 0 : 1 - (double) path.getUsableSpace() / total;
        if (used <= disk.warningUsed()) {
            return List.of();
        }
        boolean urgent = used > disk.highUsed();
        return List.of(Finding.trouble(
                "disk:" + name + ":space",
                urgent ? HIGH : MEDIUM,
                urgent ? Words.of("Disk full") : Words.of("Disk filling up"),
                Words.of("The disk of node %s is %d %% full", name, (int) (used * PERCENT))));
    }

    private Finding awayFor(long seconds) {
        return Finding.trouble(
                "database:" + name,
                HIGH,
                Words.of("Database was away"),
                Words.of("Node %s could not reach the database for %d seconds; it is back", name, seconds));
    }
}
