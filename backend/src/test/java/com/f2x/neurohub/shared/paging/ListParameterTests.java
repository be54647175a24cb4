package com.f2x.neurohub.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The parameters that all lists share are checked in every list. */
@ApplicationTest
class ListParameterTests {

    private static final Pattern CURSOR = Pattern.compile("cursor=([^&>]+)");

    private final Api api;

    ListParameterTests(@Autowired Api api) {
        this.api = api.as(Role.ADMIN);
    }

    @Test
    void everyListRefusesAPageOfNoRows() {
        List<String> lists = lists();

        assertThat(lists).hasSizeGreaterThan(35);
        assertThat(lists)
                .allSatisfy(list ->
                        assertThat(problem(list + "?limit=0").path("field")).hasToString("\"limit\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0       | limit  | must be a whole number from 1 to 1000",
                "limit=1001    | limit  | must be a whole number from 1 to 1000",
                "limit=many    | limit  | must be a whole number from 1 to 1000",
                "skip=-1       | skip   | must be a whole number from 0 to 2147483647",
                "skip=99999999999 | skip | must be a whole number from 0 to 2147483647",
                "count=perhaps | count  | must be true or false",
                "fetch=most    | fetch  | must be one of MINIMAL, STANDARD, FULL",
                "cursor=x      | cursor | must be a cursor from the Link header of a page"
            })
    void theRefusalTellsWhatTheParameterMustBe(String query, String field, String words) {
        JsonNode problem = problem("/api/v1/lots?" + query);

        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("message").asString()).isEqualTo(words);
    }

    @Test
    void aCursorOfAnotherListIsRefused(@Autowired Plant plant) {
        plant.lot(2);
        Matcher cursor =
                CURSOR.matcher(api.get("/api/v1/wip-items?limit=1").expect(200).header("Link"));
        assertThat(cursor.find()).isTrue();

        Answer refused =
                api.get("/api/v1/lots?sort=id&cursor=" + cursor.group(1)).expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("detail")).isEqualTo("cursor must be used with the list it was made with");
    }

    @Test
    void anEmptyParameterCountsAsAbsent() {
        api.get("/api/v1/lots?limit=&skip=&cursor=&sort=&count=&fetch=").expect(200);
        api.get("/api/v1/lots?limit=%20&skip=%20&cursor=%20&sort=%20&count=%20&fetch=%20")
                .expect(200);
    }

    @Test
    void aGetRefusesALevelThatIsNone() {
        assertThat(problem("/api/v1/lots/1?fetch=most").path("field").asString())
                .isEqualTo("fetch");
    }

    private JsonNode problem(String path) {
        Answer refused = api.get(path).expectProblem(422, "INVALID_CONTENT");
        return refused.json().path("details").path(0);
    }

    /** The paths of all lists, with values for their variables. */
    private List<String> lists() {
        JsonNode paths = api.get("/v3/api-docs").expect(200).json().path("paths");
        return paths.propertyStream()
                .filter(path -> parameters(path.getValue())
                        .anyMatch(parameter -> parameter.path("name").asString().equals("limit")))
                .map(path -> parameters(path.getValue())
                        .reduce(path.getKey(), ListParameterTests::withValue, (first, second) -> second))
                .toList();
    }

    private static Stream<JsonNode> parameters(JsonNode path) {
        return path.at("/get/parameters").valueStream();
    }

    private static String withValue(String path, JsonNode parameter) {
        String value = parameter.at("/schema/enum/0").asString("1");
        return path.replace("{" + parameter.path("name").asString() + "}", value);
    }
}
