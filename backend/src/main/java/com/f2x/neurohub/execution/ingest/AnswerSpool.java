package com.f2x.neurohub.execution.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Answers on their way to the client, in a file, so that taking records never waits for a client that does not read and
 * memory does not grow with what it leaves unread. One thread appends, another sends.
 */
final class AnswerSpool implements Closeable {

    private static final int BLOCK = 64 * 1024;

    private final FileChannel file;
    private long written;
    private long sent;
    private boolean finished;
    private @Nullable IOException broken;

    AnswerSpool() throws IOException {
        Path path = Files.createTempFile("ingest-answers", ".ndjson");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Adds answers; those to a client that is gone are dropped. */
    synchronized void append(byte[] answers) throws IOException {
        if (broken != null) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(answers);
        while (buffer.hasRemaining()) {
            written += file.write(buffer, written);
        }
        notifyAll();
    }

    /** Tells that nothing follows. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /**
     * Sends what is appended until nothing follows or the client is gone. Where nothing was appended the client is left
     * alone, so that it can be told why.
     */
    void sendTo(OutputStream client) {
        try {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (next(block)) {
                client.write(block.array(), 0, block.limit());
                if (isDrained()) {
                    client.flush();
                }
            }
        } catch (IOException e) {
            breakOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breakOff(new IOException("Interrupted", e));
        }
    }

    private synchronized boolean next(ByteBuffer block) throws IOException, InterruptedException {
        while (sent == written && !finished) {
            wait();
        }
        block.clear().limit((int) Math.min(BLOCK, written - sent));
        while (block.hasRemaining()) {
            sent += file.read(block, sent);
        }
        block.flip();
        return block.hasRemaining();
    }

    private synchronized boolean isDrained() {
        return sent == written;
    }

    private synchronized void breakOff(IOException e) {
        broken = e;
    }

    /** Whether the client can no longer be answered. */
    synchronized boolean isBroken() {
        return broken != null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
