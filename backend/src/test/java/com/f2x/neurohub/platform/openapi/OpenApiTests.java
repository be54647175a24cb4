package com.f2x.neurohub.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class OpenApiTests {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "openapi.json");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Api api;

    OpenApiTests(@Autowired Api api) {
        this.api = api;
    }

    @Test
    void everyOperationTellsWhatItDoesWhoMayCallItAndWhatCanGoWrong() {
        JsonNode document = document();
        List<String> gaps = new ArrayList<>();
        forEachOperation(document, (name, operation) -> {
            boolean open = operation.path("security").isArray();
            if (operation.path("summary").asString().isBlank()) {
                gaps.add(name + " has no summary");
            }
            if (!operation.path("description").asString().contains("**Role:**")) {
                gaps.add(name + " has no role");
            }
            for (String status : problems(name, open)) {
                String schema = operation
                        .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                        .asString();
                if (!schema.equals("#/components/schemas/ProblemDocument")) {
                    gaps.add(name + " has no problem " + status);
                }
            }
        });
        assertThat(gaps).isEmpty();
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        List<String> names = new ArrayList<>();
        forEachOperation(
                document(),
                (name, operation) -> names.add(operation.path("operationId").asString()));
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyNameIsTheWiresOwn() {
        JsonNode document = document();
        Set<String> names = new HashSet<>();
        document.at("/components/schemas")
                .forEach(schema -> names.addAll(schema.path("properties").propertyNames()));
        forEachOperation(
                document,
                (name, operation) -> operation.path("parameters").forEach(parameter -> {
                    if (!parameter.path("in").asString().equals("header")) {
                        names.add(parameter.path("name").asString());
                    }
                }));
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void pathsDifferByMoreThanTheNamesOfTheirVariables() {
        List<String> templates = document().path("paths").propertyNames().stream()
                .map(path -> path.replaceAll("\\{.*?}", "{}"))
                .toList();
        assertThat(templates).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void membersThatMayBeNullAreToldFromThoseAlwaysThere() {
        JsonNode lot = document().at("/components/schemas/LotView");
        assertThat(lot.path("required").valueStream().map(JsonNode::asString))
                .contains("id", "lot_number", "status")
                .doesNotContain("closed_at", "product_model");
        assertThat(lot.at("/properties/closed_at/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
    }

    @Test
    void everyReferenceLeadsToASchema() {
        JsonNode document = document();
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asString()));
        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void theDocumentationIsReadWithoutSigningIn() {
        assertThat(document().path("openapi").asString()).startsWith("3.1");
        Answer page = api.get("/swagger-ui.html");
        assertThat(page.status()).as(page.body()).isIn(200, 302);
        api.get("/swagger-ui/index.html").expect(200);
    }

    @Test
    void theCommittedDocumentIsTheServedOne() {
        CommittedFile.check(COMMITTED, document().toPrettyString() + "\n");
    }

    private JsonNode document() {
        return api.get("/v3/api-docs").expect(200).json();
    }

    private static List<String> problems(String name, boolean open) {
        List<String> problems = new ArrayList<>(open ? List.of() : List.of("401", "403"));
        if (name.contains("{")) {
            problems.add("404");
        }
        if (!name.startsWith("get")) {
            problems.addAll(List.of("409", "422"));
        }
        return problems;
    }

    private static void forEachOperation(JsonNode document, java.util.function.BiConsumer<String, JsonNode> action) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    action.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                }
            }
        }
    }
}
