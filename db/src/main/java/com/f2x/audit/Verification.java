package com.f2x.audit;

import com.f2x.audit.Finding.Kind;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the lines of an export: each block is followed by its rows. */
final class Verification {

    private final SealChain chain = new SealChain();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable BlockCheck open;
    private final List<Archive> archives = new ArrayList<>();
    private final Map<Long, Optional<Instant>> earliest = new HashMap<>();
    private long rows;

    /** Takes the next line. */
    void line(String line) {
        if (Block.starts(line)) {
            close();
            Optional<Block> block = Block.read(line);
            block.ifPresentOrElse(this::begin, () -> findings.add(Finding.of(Kind.SEAL_ALTERED, 0, "Not a block")));
            return;
        }
        Optional<Row> row = Row.read(line);
        if (open == null || row.isEmpty()) {
            long block = open == null ? 0 : open.block().number();
            findings.add(Finding.of(Kind.INSERTED, block, "No row of a block: " + line));
            return;
        }
        add(open, row.get());
    }

    /** Ends the export, and returns all that is wrong with it. */
    List<Finding> end(List<Anchor> anchors, List<PublicKey> keys) {
        close();
        anchors.forEach(anchor -> compare(anchor, keys));
        findings.removeIf(this::isArchived);
        return findings;
    }

    /** Says how much was looked at. */
    String summary() {
        return "%d blocks%s, %d rows, %d findings".formatted(chain.size(), chain.begin(), rows, findings.size());
    }

    private void begin(Block block) {
        findings.addAll(chain.add(block));
        open = new BlockCheck(block);
    }

    private void add(BlockCheck check, Row row) {
        rows++;
        check.add(row);
        if (check.holds(row)) {
            row.archive().ifPresent(archives::add);
        }
    }

    private void close() {
        if (open != null) {
            Block block = open.block();
            List<Finding> found = open.findings(chain.sealedBefore(block, open.firstTransaction()));
            if (found.stream().anyMatch(finding -> finding.kind() == Kind.REMOVED)) {
                earliest.put(block.number(), Optional.ofNullable(chain.sealedBefore(block, block.fromTransaction())));
            }
            findings.addAll(found);
            open = null;
        }
    }

    private boolean isArchived(Finding finding) {
        Long row = finding.row();
        if (finding.kind() != Kind.REMOVED || row == null) {
            return false;
        }
        Instant time = earliest.getOrDefault(finding.block(), Optional.empty()).orElse(null);
        return archives.stream().anyMatch(archive -> archive.holds(row, time));
    }

    private void compare(Anchor anchor, List<PublicKey> keys) {
        if (!keys.isEmpty() && !anchor.isSignedBy(keys)) {
            findings.add(Finding.of(Kind.ANCHOR_UNSIGNED, anchor.block(), "No key has signed it"));
            return;
        }
        String root = chain.root(anchor.block());
        if (root == null && !chain.beginsAfter(anchor.block())) {
            findings.add(Finding.of(Kind.SEAL_REMOVED, anchor.block(), "Its anchor says " + anchor.root()));
        } else if (root != null && !root.equals(anchor.root())) {
            findings.add(Finding.of(Kind.SEAL_ALTERED, anchor.block(), "Its anchor says " + anchor.root()));
        }
    }
}
