package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.audit.seal.BlockStore.Part;
import com.f2x.neurohub.audit.seal.SealStore.Unsealed;
import com.f2x.neurohub.audit.seal.Verification.TrailFinding;
import com.f2x.neurohub.audit.seal.Verification.UnsealedRows;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether the trail is as it was sealed: so much at a time that the database answers within its limit. */
@Service
class VerificationService {

    static final int MOST_BLOCKS = 1000;
    static final int MOST_ROWS = 100_000;

    private static final int MOST_FINDINGS = 100;

    private final BlockStore blocks;
    private final SealStore seals;
    private final HeadAnchors anchors;

    VerificationService(BlockStore blocks, SealStore seals, HeadAnchors anchors) {
        this.blocks = blocks;
        this.seals = seals;
        this.anchors = anchors;
    }

    @Transactional(readOnly = true)
    public Verification verify(BlockRange range) {
        Part part = blocks.part(range, MOST_BLOCKS, MOST_ROWS);
        List<TrailFinding> findings = blocks.verify(part, anchors.lastAsJson());
        Unsealed unsealed = seals.unsealed();
        boolean some = part.blocks() > 0;
        return new Verification(
                findings.isEmpty(),
                part.blocks(),
                part.rows(),
                some ? (Long) part.first() : null,
                some ? (Long) part.last() : null,
                part.complete() ? null : (Long) (part.last() + 1),
                findings.stream().limit(MOST_FINDINGS).toList(),
                findings.size(),
                seals.head().orElse(null),
                new UnsealedRows(
                        unsealed.rows(), unsealed.oldest(), unsealed.age().toSeconds()));
    }
}
