package com.f2x.neurohub.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

/** Nothing that a client needs to know of an operation is left out of the description. */
@ApplicationTest
class DescribedOperationTests {

    private final JsonNode document;

    DescribedOperationTests(@Autowired Api api) {
        this.document = api.get("/v3/api-docs").expect(200).json();
    }

    @Test
    void everyOperationIsInOneOfTheGroupsAndEveryGroupHasSome() {
        List<String> groups = document.path("tags")
                .valueStream()
                .map(group -> group.path("name").asString())
                .toList();
        Set<String> used = operations()
                .flatMap(operation -> operation.path("tags").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        assertThat(operations()).allMatch(operation -> operation.path("tags").size() == 1);
        assertThat(groups).startsWith("Sign in", "Scan and work").containsExactlyInAnyOrderElementsOf(used);
        assertThat(document.path("tags"))
                .allMatch(group -> !group.path("description").asString().isBlank());
    }

    @Test
    void everyParameterIsDescribed() {
        assertThat(operations()
                        .flatMap(operation -> operation
                                .path("parameters")
                                .valueStream()
                                .filter(parameter ->
                                        parameter.path("description").asString().isBlank())
                                .map(parameter -> name(operation) + " " + parameter.path("name"))))
                .isEmpty();
    }

    @Test
    void everyTextForParametersIsShown() throws IOException {
        Properties texts = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("parameters.properties", ParameterTexts.class));
        Set<Object> shown = operations()
                .flatMap(operation -> operation.path("parameters").valueStream())
                .map(parameter -> parameter.path("description").asString())
                .collect(Collectors.toSet());
        assertThat(texts.values()).isNotEmpty().isSubsetOf(shown);
    }

    @Test
    void everyBodyHasASchemaAndAnExample() {
        List<String> gaps = new ArrayList<>();
        operations().forEach(operation -> {
            operation.path("requestBody").path("content").properties().forEach(body -> {
                if (body.getValue().path("schema").isMissingNode()
                        || body.getValue().path("examples").isEmpty()) {
                    gaps.add(name(operation) + " takes " + body.getKey());
                }
            });
            operation.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> answer.getValue().path("content").forEach(body -> {
                        if (body.has("schema") == body.path("example").isMissingNode()) {
                            gaps.add(name(operation) + " answers " + answer.getKey());
                        }
                    }));
        });
        assertThat(gaps).isEmpty();
    }

    @Test
    void examplesKeepToTheirSchemas() {
        DescribedSchemas schemas = new DescribedSchemas(document);
        List<String> flaws = new ArrayList<>();
        operations()
                .flatMap(operation -> Stream.concat(
                        operation.path("requestBody").path("content").properties().stream(),
                        operation
                                .path("responses")
                                .valueStream()
                                .flatMap(answer -> answer.path("content").properties().stream())))
                .filter(body -> !body.getKey().contains("ndjson"))
                .map(java.util.Map.Entry::getValue)
                .forEach(body -> Stream.concat(
                                body.path("examples").valueStream().map(example -> example.path("value")),
                                body.has("example") ? Stream.of(body.path("example")) : Stream.of())
                        .forEach(example -> flaws.addAll(schemas.flaws(body.path("schema"), example))));
        assertThat(flaws).isEmpty();
    }

    private Stream<JsonNode> operations() {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static String name(JsonNode operation) {
        return operation.path("operationId").asString();
    }
}
