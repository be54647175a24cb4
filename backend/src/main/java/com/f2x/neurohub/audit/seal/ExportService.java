package com.f2x.neurohub.audit.seal;

import com.f2x.neurohub.audit.seal.BlockStore.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes blocks and their rows as lines, some of them at a time: nothing but these is held in memory, and no connection
 * while the client reads.
 */
@Service
class ExportService {

    static final int MOST_BLOCKS = 500;
    static final int MOST_ROWS = 2000;

    /** No line of an export, so that a verifier does not take what there is for all. */
    static final String INCOMPLETE = "{\"incomplete\" : true}\n";

    private final BlockStore blocks;
    private final TransactionTemplate transactions;

    ExportService(BlockStore blocks, TransactionTemplate transactions) {
        this.blocks = blocks;
        this.transactions = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.transactions.setReadOnly(true);
    }

    /**
     * Some lines of an export.
     *
     * @param part the blocks they are of
     */
    record Piece(Part part, List<String> lines) {}

    /** The first lines of a range. */
    Piece first(BlockRange range) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            Part part = blocks.part(range, MOST_BLOCKS, MOST_ROWS);
            return new Piece(part, part.blocks() == 0 ? List.of() : blocks.export(part));
        }));
    }

    /** Writes a piece and all that follows it. Where that fails, the last line says so. */
    void write(Piece first, BlockRange range, OutputStream out) throws IOException {
        try {
            write(first.lines(), out);
            for (Piece piece = first; !piece.part().complete(); ) {
                piece = first(new BlockRange(piece.part().last() + 1, null, range.to()));
                write(piece.lines(), out);
            }
        } catch (RuntimeException e) {
            out.write(INCOMPLETE.getBytes(StandardCharsets.UTF_8));
            throw e;
        }
    }

    private static void write(List<String> lines, OutputStream out) throws IOException {
        for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
