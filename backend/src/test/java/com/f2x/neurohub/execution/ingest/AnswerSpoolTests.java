package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerSpoolTests {

    private final Client client = new Client();

    @Test
    void whatWasAnsweredIsSentAndFlushed() throws IOException {
        try (AnswerSpool spool = new AnswerSpool()) {
            spool.append("one\n".getBytes(StandardCharsets.UTF_8));
            spool.append("two\n".getBytes(StandardCharsets.UTF_8));
            spool.finish();

            spool.sendTo(client);
        }

        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
        assertThat(client.flushed).isEqualTo(client.size());
    }

    @Test
    void anAnswerIsNotBegunBeforeThereIsOne() throws IOException {
        try (AnswerSpool spool = new AnswerSpool()) {
            spool.finish();

            spool.sendTo(client);
        }

        assertThat(client.flushed).isEqualTo(Client.NEVER);
    }

    private static final class Client extends ByteArrayOutputStream {

        private static final int NEVER = -1;

        private int flushed = NEVER;

        @Override
        public void flush() {
            flushed = size();
        }
    }
}
