package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.border.Input.Place;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.text.TextKind;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text of every request arrives in one form, whoever added it. */
@ApplicationTest
class TextBorderTests {

    /** Texts that people write: the only ones that need not say what they are. */
    private static final Set<String> WORDS = Set.of(
            "description",
            "location",
            "manufacturer",
            "notes",
            "reason",
            "failure_reason",
            "override_reason",
            "defect_description",
            "unit",
            "password",
            "old_password",
            "new_password",
            "refresh_token",
            "secret",
            "source",
            "url",
            "cursor",
            "sort");

    private static final Set<TextKind> OF_PEOPLE = Set.of(TextKind.WORDS, TextKind.LINE, TextKind.NAME);
    private static final String HIDDEN = "A\u200bB";
    private static final String COMPOSED = "온도é";

    private final Api api;
    private final JsonMapper mapper;
    private final List<Input> texts;

    @Autowired
    TextBorderTests(Api api, JsonMapper mapper, ApplicationContext application) {
        this.api = api;
        this.mapper = mapper;
        this.texts = Inputs.of(application).stream().filter(Input::isText).toList();
    }

    @Test
    void everyTextSaysWhatItIsOrIsWords() {
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts)
                .filteredOn(text -> text.kind() == null)
                .extracting(Input::name)
                .isSubsetOf(WORDS);
    }

    @Test
    void everyTextOfABodyIsTheSameComposedAndDecomposed() {
        SoftAssertions all = new SoftAssertions();
        bodies().filter(text -> !text.name().contains("].")).forEach(text -> {
            Class<?> type = Inputs.body(text.operation()).orElseThrow();
            Object composed = mapper.readValue(body(text, COMPOSED), type);
            Object decomposed = mapper.readValue(body(text, Normalizer.normalize(COMPOSED, Normalizer.Form.NFD)), type);
            JsonNode kept = mapper.valueToTree(decomposed);
            all.assertThat(decomposed).as(text.toString()).isEqualTo(composed);
            if (!kept.isEmpty()
                    && !text.name().contains("password")
                    && !text.name().contains("secret")
                    && !text.name().contains("token")) {
                all.assertThat(kept.toString().toLowerCase(Locale.ROOT))
                        .as(text.toString())
                        .contains(COMPOSED);
            }
        });
        all.assertAll();
    }

    @Test
    void everyCodeOfABodyIsRefusedWithInvisibleCharacters() {
        SoftAssertions all = new SoftAssertions();
        bodies().filter(TextBorderTests::isCode).forEach(text -> {
            Answer answer = send(text.operation().method(), text.operation().plainPath(), body(text, HIDDEN));
            refuses(all, text, answer);
        });
        all.assertAll();
    }

    @Test
    void everyNameOfMasterDataIsOnOneLine() {
        SoftAssertions all = new SoftAssertions();
        bodies().filter(text -> text.kind() == TextKind.LINE).forEach(text -> {
            Answer answer = send(text.operation().method(), text.operation().plainPath(), body(text, "A\r\nB"));
            refuses(all, text, answer, "U+000D");
        });
        all.assertAll();
    }

    @Test
    void everyCodeOfAPathIsRefusedWithInvisibleCharacters() {
        SoftAssertions all = new SoftAssertions();
        at(Place.PATH).filter(TextBorderTests::isCode).forEach(text -> {
            String path = text.operation().pathWith(text.name(), "A%E2%80%8BB");
            refuses(all, text, send(text.operation().method(), path, "{}"));
        });
        all.assertAll();
    }

    @Test
    void everyCodeOfAQueryIsRefusedWithInvisibleCharacters() {
        SoftAssertions all = new SoftAssertions();
        at(Place.QUERY).filter(TextBorderTests::isCode).forEach(text -> {
            String others = at(Place.QUERY)
                    .filter(other -> other.operation().equals(text.operation()) && !other.equals(text))
                    .filter(other -> isCode(other))
                    .map(other -> "&" + other.name() + "=1")
                    .reduce("", String::concat);
            String path = text.operation().plainPath() + "?" + text.name() + "=A%E2%80%8BB" + others;
            refuses(all, text, send(text.operation().method(), path, "{}"));
        });
        all.assertAll();
    }

    @Test
    void everyReferenceOfAPathIsTheSameAsItIsScanned() {
        SoftAssertions all = new SoftAssertions();
        at(Place.PATH).filter(TextBorderTests::isCode).forEach(text -> {
            Answer plain = send(text.operation().method(), text.operation().pathWith(text.name(), "XX-404"), "{}");
            for (String scanned :
                    List.of("XX-404%0D", "XX-404%0D%0A", "XX-404%09", "XX-404%1D", "%5DC1XX-404", "%5Dd2XX-404%0D")) {
                Answer answer = send(text.operation().method(), text.operation().pathWith(text.name(), scanned), "{}");
                all.assertThat(answer.status()).as(text + " " + scanned).isEqualTo(plain.status());
                all.assertThat(answer.text("detail")).as(text + " " + scanned).hasSameSizeAs(plain.text("detail"));
            }
        });
        all.assertAll();
    }

    private Stream<Input> at(Place place) {
        return texts.stream().filter(text -> text.place() == place);
    }

    /** The texts of bodies that are read as a whole; deliveries in bulk are read one by one. */
    private Stream<Input> bodies() {
        return at(Place.BODY);
    }

    private static boolean isCode(Input text) {
        return text.kind() != null && !OF_PEOPLE.contains(text.kind());
    }

    private static void refuses(SoftAssertions all, Input text, Answer answer) {
        refuses(all, text, answer, "U+200B");
    }

    private static void refuses(SoftAssertions all, Input text, Answer answer, String character) {
        all.assertThat(answer.status()).as(text + " " + answer.body()).isEqualTo(422);
        all.assertThat(answer.body()).as(text.toString()).contains("invisible character " + character);
        all.assertThat(answer.json().path("details").path(0).path("field").asString())
                .as(text.toString())
                .isEqualTo(wireName(text));
    }

    private static String wireName(Input text) {
        return text.place() == Place.PATH ? com.f2x.neurohub.shared.json.SnakeCase.of(text.name()) : text.name();
    }

    private Answer send(String method, String path, String body) {
        Api admin = api.as(Role.ADMIN);
        HttpRequest.BodyPublisher publisher = "GET".equals(method) || "DELETE".equals(method)
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        return admin.send(
                admin.request(path).header("Content-Type", "application/json").method(method, publisher));
    }

    /** A body that has nothing but the text, where the brackets and dots of its name lead to. */
    private String body(Input text, String value) {
        Object body = value;
        String[] steps = text.name().split("\\.", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            boolean list = steps[i].endsWith("[0]");
            body = Map.of(steps[i].replace("[0]", ""), list ? List.of(body) : body);
        }
        return mapper.writeValueAsString(body);
    }
}
