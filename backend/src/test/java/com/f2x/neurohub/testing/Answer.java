package com.f2x.neurohub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application answered.
 *
 * @param response the whole response
 * @param mapper reads its JSON
 */
public record Answer(HttpResponse<String> response, JsonMapper mapper) {

    private static final Pattern STATEMENTS = Pattern.compile("desc=\"(\\d+) statement");

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** Returns a header, empty where it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return mapper.readTree(body());
    }

    /** Returns a member of the JSON object as text; dots lead into nested objects. */
    public String text(String path) {
        JsonNode node = json();
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node.asString();
    }

    /** Returns the {@code id} member. */
    public long id() {
        return json().path("id").asLong();
    }

    /** Returns how many SQL statements the request took, as its {@code Server-Timing} tells. */
    public int statements() {
        Matcher matcher = STATEMENTS.matcher(header("Server-Timing"));
        assertThat(matcher.find())
                .as("No statement count in " + response.headers())
                .isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Checks the status; the failure shows the body. */
    public Answer expect(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** Checks that the request was refused with a problem document of this status and rule. */
    public Answer expectProblem(int status, String rule) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("rule")).as(body()).isEqualTo(rule);
        return this;
    }
}
