package com.f2x.neurohub.telemetry.trouble;

import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.alert.board.HostName;
import com.f2x.neurohub.audit.seal.TrailState;
import com.f2x.neurohub.execution.meter.StationClocks;
import com.f2x.neurohub.platform.monitoring.NodeState;
import com.f2x.neurohub.platform.statistics.DatabaseStatistics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.SslInfo;
import org.springframework.stereotype.Component;

/** Everything that can be in trouble, as this node sees it. */
@Component
class Sight {

    private final NodeState node;
    private final DatabaseStatistics statistics;
    private final StationClocks clocks;
    private final Parts parts;
    private final ObjectProvider<SslInfo> certificates;
    private final TroubleStore store;
    private final TrailState trail;
    private final SystemProperties limits;
    private final NodeTroubles ofNode;
    private final LocalTroubles local;
    private final SharedTroubles shared;
    private final RecentRise slow;
    private final RecentRise excesses;

    Sight(
            NodeState node,
            DatabaseStatistics statistics,
            StationClocks clocks,
            Parts parts,
            ObjectProvider<SslInfo> certificates,
            TroubleStore store,
            TrailState trail,
            SystemProperties limits,
            Clock clock,
            @Value("${server.port:8080}") String port) {
        this.node = node;
        this.statistics = statistics;
        this.clocks = clocks;
        this.parts = parts;
        this.certificates = certificates;
        this.store = store;
        this.trail = trail;
        this.limits = limits;
        String name = HostName.ofThisMachine() + "/" + port;
        this.ofNode = new NodeTroubles(name, limits);
        this.local = new LocalTroubles(ofNode.watch(), name, limits, clock);
        this.shared = new SharedTroubles(limits);
        this.slow = new RecentRise(limits.database().window());
        this.excesses = new RecentRise(limits.database().window());
    }

    /** Under which key this node's troubles are shown. */
    String watch() {
        return ofNode.watch();
    }

    boolean isPoolExhausted() {
        return node.pool().isExhausted();
    }

    Finding hadNoConnection() {
        return ofNode.hadNoConnection();
    }

    /** What is wrong with this node; asks no database. */
    List<Finding> ofNode(Instant now) {
        long slowOnes = slow.of(node.slowStatements(), now);
        long excessiveOnes = excesses.of(node.excessiveRequests(), now);
        return Stream.of(
                        ofNode.of(node.requests(), node.pool(), slowOnes, excessiveOnes).stream(),
                        local.clocks(clocks),
                        local.backup(),
                        local.trail(trail.isContradicted()),
                        local.parts(parts),
                        certificates.stream().flatMap(local::certificates))
                .flatMap(found -> found)
                .toList();
    }

    /** What is wrong with what all nodes share. */
    List<Finding> ofAll() {
        return Stream.of(
                        statistics.latest().stream().flatMap(shared::database),
                        trail.unsealedFor().stream().flatMap(shared::unsealed),
                        store.labels(limits.labels()).stream().map(shared::label),
                        store.keys(limits.expiry()).stream().map(shared::key))
                .flatMap(found -> found)
                .toList();
    }
}
