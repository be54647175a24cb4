package com.f2x.audit;

import com.f2x.audit.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks, each of which names the one before. */
final class SealChain {

    private static final String NOTHING = Digest.of("");

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Long, String> roots = new HashMap<>();

    /** Adds the next block of the export, and returns what is wrong with its place. */
    List<Finding> add(Block block) {
        List<Finding> findings = new ArrayList<>();
        Block before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (before != null && block.number() != before.number() + 1) {
            findings.add(Finding.of(Kind.SEAL_REMOVED, before.number() + 1, "The next block is " + block.number()));
        } else if (before != null && !before.root().equals(block.previousRoot())) {
            findings.add(Finding.of(Kind.SEAL_ALTERED, before.number(), "It is not the block that the next one names"));
        } else if (before != null
                && !block.takesOver()
                && !(before.era() == block.era() && before.to().equals(block.from()))) {
            findings.add(Finding.of(Kind.SEAL_ALTERED, block.number(), "It does not begin where the one before ends"));
        } else if (block.number() == 1 && !NOTHING.equals(block.previousRoot())) {
            findings.add(Finding.of(Kind.SEAL_ALTERED, 1, "It is not the first one"));
        }
        // What is heavy of it has been looked at.
        blocks.add(light(block));
        roots.put(block.number(), block.root());
        return findings;
    }

    /** Returns when a block of the era was sealed before a transaction began; null if there is none. */
    @Nullable
    Instant sealedBefore(Block block, long transaction) {
        for (int place = blocks.size() - 1; place >= 0; place--) {
            Block earlier = blocks.get(place);
            if (earlier.era() != block.era()) {
                return null;
            }
            if (earlier.number() < block.number() && earlier.nextTransaction() <= transaction) {
                return earlier.sealedAt();
            }
        }
        return null;
    }

    /** Returns the root of a block; null if it is not in the export. */
    @Nullable
    String root(long number) {
        return roots.get(number);
    }

    /** Returns whether the export begins after a block, so that nothing is known of it. */
    boolean beginsAfter(long number) {
        return !blocks.isEmpty() && blocks.get(0).number() > number;
    }

    /** Says where the export begins, if not with the first block: what was before it is not known. */
    String begin() {
        return blocks.isEmpty() || blocks.get(0).number() == 1
                ? ""
                : " from block " + blocks.get(0).number() + " on";
    }

    int size() {
        return blocks.size();
    }

    private static Block light(Block block) {
        return new Block(
                block.number(),
                block.era(),
                block.takesOver(),
                block.from(),
                block.to(),
                block.nextTransaction(),
                block.sealedAt(),
                block.previousRoot(),
                Map.of(),
                block.root());
    }
}
