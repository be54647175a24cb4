package com.f2x.neurohub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.test.system.CapturedOutput;

/** What is logged from now on; the start of the application has lines of its own. */
record LogLines(CapturedOutput output, int begin) {

    static LogLines from(CapturedOutput output) {
        return new LogLines(output, output.getAll().length());
    }

    void expectNo(String... texts) {
        assertThat(output.getAll().substring(begin)).doesNotContain(texts);
    }
}
