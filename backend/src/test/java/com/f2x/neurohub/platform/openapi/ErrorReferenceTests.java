package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.problem.ErrorCode;
import com.f2x.neurohub.shared.problem.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorReferenceTests {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "errors.md");
    private static final String INTRODUCTION = """
            # Errors

            Every refusal is an `application/problem+json` document (RFC 9457). `error_code` is the coarse code that clients
            branch on, `rule` the exact reason; `type` is the rule as a URN. `detail` and `message` are the same text for
            people, in English or Korean; `next_step` says what to do and is also its last sentence. `details` names the fields to
            blame, `trace_id` (also the header `X-Request-ID`, of [traced requests](../how-to/trace-requests.md) `X-Trace-Id`)
            finds the request in the log. This page is made from the code: run the tests with `-Dneurohub.openapi.update=true`.
            """;

    @Test
    void theCommittedReferenceListsEveryCodeAndRule() {
        CommittedFile.check(COMMITTED, INTRODUCTION + codes() + rules());
    }

    private static String codes() {
        return Arrays.stream(ErrorCode.values())
                .map(code -> "| `%s` | %s |\n".formatted(code, code.meaning()))
                .collect(Collectors.joining("", "\n## Codes\n\n| code | meaning |\n|---|---|\n", ""));
    }

    private static String rules() {
        return Arrays.stream(Rule.values())
                .map(rule -> "| `%s` | %s | %d | `%s` | %s | %s |\n"
                        .formatted(
                                rule,
                                rule.errorCode(),
                                rule.status().value(),
                                rule.type(),
                                rule.title(),
                                Objects.requireNonNullElse(rule.nextStep(), "")))
                .collect(Collectors.joining(
                        "",
                        "\n## Rules\n\n| rule | code | status | type | title | next step |\n|---|---|---|---|---|---|\n",
                        ""));
    }
}
