package com.f2x.neurohub.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values that parsers, rules and databases trip over. */
final class HostileValues {

    private static final int DEPTH = 2_000;
    private static final int LONG = 20_000;

    /** JSON texts that may stand where any value is expected. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "2",
            "0.5",
            "-0.0",
            "1e2",
            "1e400",
            "-1E-400",
            "9".repeat(40),
            "2147483648",
            "-9223372036854775809",
            "NaN",
            "\"\"",
            "\" \"",
            "\"1\"",
            "\"x\"",
            "\"PASS\"",
            "\"WIP-KR01PSA251101-001\"",
            "\"KR01PSA251101001\"",
            "\"2025-02-30\"",
            "\"2025-11-20T08:00:00Z\"",
            "\"0000-00-00T00:00:00\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u202e\ufeff\u200b\"",
            "\"\ud83d\ude80 \uac80\uc0ac\"",
            "\"'; drop table lots; --\"",
            "\"${jndi:ldap://x}\"",
            "\"%s%n%x\"",
            "\"\\\\\"",
            "\"" + "x".repeat(LONG) + "\"",
            "[]",
            "[null]",
            "[[[]]]",
            "[1, \"x\", {}]",
            "{}",
            "{\"\": 1}",
            "{\"\\u0000\": {\"value\": 1}}",
            "{\"a\": {\"value\": 1e400, \"unit\": \"\\u0000\"}}",
            "{\"a\": 1, \"a\": 2}",
            "{\"value\": {\"value\": {\"value\": []}}}",
            "[".repeat(DEPTH) + "]".repeat(DEPTH));

    /** Whole bodies that are not the object the operation wants. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "{",
            "}",
            "[]",
            "[{}]",
            "{}",
            "\"text\"",
            "0",
            "{\"a\":",
            "{\"a\" 1}",
            "{'a': 1}",
            "{}{}",
            "\u0000",
            "\ufeff{}",
            "<xml/>",
            "a=b&c=d",
            "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH),
            "[".repeat(DEPTH * 10));

    /** Content types; an empty one is not sent. */
    static final List<String> CONTENT_TYPES = List.of(
            "",
            "application/json",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-ndjson",
            "*/*",
            "nonsense",
            "application/",
            "application/json, text/plain");

    /** Path variables and query values, encoded. */
    static final List<String> URL = List.of(
            "1",
            "2",
            "0",
            "-1",
            "999999999",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(40),
            "1.5",
            "1e3",
            "true",
            "null",
            "x",
            "PASS",
            "KR01PSA251101",
            "KR01PSA251101001",
            "WIP-KR01PSA251101-001",
            "2025-11-20",
            "2025-02-30",
            "2025-11-20T08%3A00%3A00Z",
            "%00",
            "a%00b",
            "%20",
            "%25",
            "%22",
            "%27%20or%20%271%27%3D%271",
            "%EF%BF%BF",
            "%ED%A0%80",
            "%C3%28",
            "%FF%FE",
            "%F0%9F%9A%80",
            encoded("\uac80\uc0ac"),
            "%E2%80%AE",
            "..",
            "%2e%2e",
            "a;b=c",
            "a,b",
            "*",
            "$%7Bx%7D",
            "x".repeat(300),
            "x".repeat(6_000));

    private HostileValues() {}

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
