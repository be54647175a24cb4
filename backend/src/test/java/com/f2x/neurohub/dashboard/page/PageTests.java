package com.f2x.neurohub.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import com.f2x.neurohub.outbound.event.Topic;
import com.f2x.neurohub.platform.openapi.DescribedApi;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built-in page as it is served, and what its files say. */
@ApplicationTest
class PageTests {

    private static final String PAGE = "/dashboard";
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    private final Api anybody;
    private final Api viewer;

    PageTests(@Autowired Api api) {
        this.anybody = api;
        this.viewer = api.as(Role.VIEWER);
    }

    static Stream<String> files() {
        return PageFiles.all().stream();
    }

    static Stream<String> operations() {
        return PageFiles.operations().stream();
    }

    static Stream<String> words() {
        return PageFiles.words().stream();
    }

    @Test
    void thePageIsServedToAnybodyAndBringsNothingThatWouldRunByItself() {
        Answer page = anybody.get(PAGE).expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
        assertThat(PageFiles.named(page.body())).isNotEmpty().allMatch(file -> file.startsWith("dashboard/"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsServedToAnybodyUnderThePolicyAndOnlyAgainOnceItHasChanged(String file) {
        Answer answer = anybody.get("/" + file).expect(200);

        assertThat(answer.header("Content-Type")).startsWith(TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(PagePolicy.POLICY);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        anybody.send(anybody.request("/" + file)
                        .header("If-None-Match", answer.header("ETag"))
                        .GET())
                .expect(304);
    }

    @Test
    void thePolicyLetsNothingRunThatIsWrittenIntoThePage() {
        assertThat(anybody.get(PAGE).header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void aSlashAtItsEndLeadsToThePageAlsoBehindAPrefix() {
        Answer redirect = anybody.get(PAGE + "/").expect(308);

        assertThat(redirect.header("Location")).isEqualTo("../dashboard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void thePageTakesNoOtherMethods(String method) {
        Answer refused = anybody.send(anybody.request(PAGE).method(method, BodyPublishers.noBody()))
                .expectProblem(405, "METHOD_NOT_ALLOWED");

        assertThat(refused.header("Allow")).contains("GET", "HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard/index.html",
                "/dashboard/no.js",
                "/dashboard/charts/no.js",
                "/dashboard/charts/",
                "/dashboard/PageConfiguration.class",
                "/dashboard/charts/../package.json",
                "/dashboard/x/y"
            })
    void nothingElseIsServedBesideIt(String path) {
        assertThat(anybody.get(path).status()).isIn(400, 401, 404);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatThePageReadsNeedsASignInAndEveryRoleMayReadIt(String path) {
        String operation = "/api/v1/" + path.split("\\?", 2)[0];
        assertThat(new DescribedApi().document().path("paths").has(operation))
                .as(operation)
                .isTrue();

        anybody.get("/api/v1/" + path).expectProblem(401, "NOT_SIGNED_IN");
        viewer.get("/api/v1/" + path).expect(200);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noScriptReadsTextAsHtmlOrCode(String file) {
        if (!file.contains("/charts/")) {
            assertThat(PageFiles.text(file))
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function")
                    .doesNotContainPattern("localStorage[^;]*(token|session|access|refresh)");
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void whateverIsSaidIsSaidInBothLanguages(String key) {
        assertThat(PageFiles.text("dashboard/words.js"))
                .as(key)
                .containsPattern("(?m)^  '?" + key.replace(".", "\\.") + "'?: \\['[^']+', '[^']+'],$");
    }

    @Test
    void everyTitleOfAnAlertIsSaidInKoreanAsTheApiSaysIt() {
        String titles = PageFiles.text("dashboard/titles.js");
        String language = RepositoryFiles.read("backend/src/main/resources/com/f2x/neurohub/shared/json/ko.json");
        JsonNode korean = new JsonMapper().readTree(language);

        assertThat(PageFiles.titlesOfAlerts())
                .hasSizeGreaterThan(30)
                .allSatisfy(title -> assertThat(titles)
                        .contains("  '%s': '%s',%n"
                                .formatted(
                                        title.replace("'", "\\'"),
                                        korean.path(title).asString())));
    }

    @Test
    void everyTopicOfTheFloorIsListenedTo() {
        List<String> topics = Stream.of(Topic.values())
                .filter(topic -> topic != Topic.AUDIT_ANCHORED)
                .map(Topic::wireName)
                .toList();

        assertThat(topics).allSatisfy(topic -> {
            assertThat(PageFiles.text("dashboard/feed.js")).contains("'" + topic + "'");
            assertThat(PageFiles.words()).contains(topic);
        });
    }
}
