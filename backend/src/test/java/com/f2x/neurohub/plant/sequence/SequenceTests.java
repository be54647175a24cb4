package com.f2x.neurohub.plant.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.SequencePackage;
import com.f2x.neurohub.testing.Sessions;
import com.f2x.neurohub.testing.Together;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class SequenceTests {

    private static final String PATH = SequencePackage.PATH;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Api manager;
    private final Api operator;
    private final Database database;
    private final String name = "sequence_" + NAMES.incrementAndGet();

    SequenceTests(@Autowired Api api, @Autowired Database database) {
        this.manager = api.as(Role.MANAGER);
        this.operator = api.as(Role.OPERATOR);
        this.database = database;
    }

    @Test
    void aPackageIsShownAsItsManifestSays() {
        SequencePackage sent = SequencePackage.named(name);

        Answer stored = sent.upload(manager, "").expect(201);

        assertThat(stored.text("message")).isEqualTo("Version 1.0.0 is stored");
        JsonNode shown = operator.get(PATH + "/" + name).expect(200).json();
        assertThat(shown.path("display_name").asString()).isEqualTo("Sensor test");
        assertThat(shown.path("package_size").asInt()).isEqualTo(sent.zip().length);
        assertThat(shown.path("checksum").asString())
                .isEqualTo(stored.text("checksum"))
                .hasSize(64);
        assertThat(shown.path("hardware").toString())
                .isEqualTo("{\"dmm\":{\"port\":\"COM3\",\"driver\":\"keysight\"}}");
        assertThat(shown.at("/parameters/volts/default").asDouble()).isEqualTo(12);
        assertThat(shown.at("/steps/1/description").asString()).isEqualTo("Three times");
    }

    @Test
    void versionsAreKeptAndNeverOverwritten() {
        SequencePackage first = SequencePackage.named(name);
        SequencePackage changed = first.with("main.py", "print('changed')\n");
        first.upload(manager, "").expect(201);

        Answer again = first.upload(manager, "?force=false").expect(200);
        assertThat(again.json().path("is_new").asBoolean()).isFalse();
        changed.upload(manager, "?force=false").expectProblem(409, "DUPLICATE");
        Answer forced = changed.upload(manager, "?force=true").expect(201);
        assertThat(forced.text("version")).isEqualTo("1.0.1");
        assertThat(forced.text("previous_version")).isEqualTo("1.0.0");
        assertThat(first.at("2.0.0").upload(manager, "").expect(201).text("version"))
                .isEqualTo("2.0.0");
        assertThat(first.at("2.0.0")
                        .with("more.py", "")
                        .upload(manager, "?force=true")
                        .text("version"))
                .isEqualTo("2.0.1");

        assertThat(database.number(
                        "select count(*) from sequence_packages p join sequences s on s.id = p.sequence_id where s.name = ?",
                        name))
                .isEqualTo(4);
        String content = operator.get(PATH + "/" + name + "/download?version=1.0.1")
                .expect(200)
                .body();
        assertThat(content).startsWith("PK").contains("print('changed')");
        assertThat(operator.get(PATH + "/" + name + "/download").expect(200).body())
                .contains("more.py");
        operator.get(PATH + "/" + name + "/download?version=9.9.9").expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void packagesThatComeTogetherAreStoredOneAfterTheOther() {
        SequencePackage same = SequencePackage.named(name);

        List<Answer> first = Together.atOnce(6, i -> same.upload(manager, ""));
        List<Answer> others = Together.atOnce(
                6, i -> same.with("main.py", "print(%d)".formatted(i)).upload(manager, "?force=true"));

        assertThat(first).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(others).extracting(Answer::status).containsOnly(201);
        assertThat(others)
                .extracting(answer -> answer.text("version"))
                .containsExactlyInAnyOrder("1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6");
    }

    @Test
    void whereNoVersionCanFollowOneHasToBeNamed() {
        SequencePackage greatest = SequencePackage.named(name).at("99999.0.99999");
        greatest.upload(manager, "").expect(201);

        Answer refused = greatest.with("main.py", "").upload(manager, "?force=true");

        assertThat(refused.expectProblem(422, "INVALID_CONTENT").text("message"))
                .contains("name another");
        assertThat(refused.json().at("/details/0/field").asString()).isEqualTo("file");
    }

    @Test
    void peopleChangeWhatIsSaidOfIt() {
        SequencePackage.named(name).upload(manager, "").expect(201);

        Answer changed = SequencePackage.patch(
                        manager,
                        name,
                        "{\"display_name\":\"Sensor\",\"description\":\"\",\"is_deprecated\":true,\"process_id\":3}")
                .expect(200);

        assertThat(changed.text("display_name")).isEqualTo("Sensor");
        assertThat(changed.json().path("description").isNull()).isTrue();
        assertThat(total("?process_id=3&is_deprecated=true&search=" + name.toUpperCase(Locale.ROOT)))
                .isOne();
        assertThat(total("?is_deprecated=false&search=" + name)).isZero();
        SequencePackage.patch(manager, name, "{\"process_id\":999999}").expectProblem(422, "INVALID_CONTENT");
        SequencePackage.patch(manager, "none_" + name, "{}").expectProblem(404, "RESOURCE_NOT_FOUND");
        SequencePackage.patch(operator, name, "{}").expect(403);
    }

    private int total(String query) {
        return operator.get(PATH + query).expect(200).json().path("total").asInt();
    }

    @Test
    void oneThatASessionRanStays() {
        SequencePackage.named(name).upload(manager, "").expect(201);
        Sessions sessions = new Sessions(operator);
        sessions.open(sessions.station(), "batch", 3, "sequence_package", name, "sequence_version", "1.0.0")
                .expect(201);

        manager.delete(PATH + "/" + name).expectProblem(409, "DEPENDENT_DATA");

        String other = name + "_other";
        SequencePackage.named(other).upload(manager, "").expect(201);
        operator.delete(PATH + "/" + other).expect(403);
        manager.delete(PATH + "/" + other).expect(204);
        operator.get(PATH + "/" + other).expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../main.py", "a/../../main.py", "/etc/passwd", "..\\main.py", "C:/main.py", "drivers/../../x"})
    void nothingReachesOutOfItsFolder(String path) {
        String said = refused(SequencePackage.named(name).with(path, "x").zip());

        assertThat(said).contains("leads outside");
    }

    @Test
    void itMayLieInAFolder() {
        SequencePackage inside = new SequencePackage(Map.of(
                "sensor/manifest.yaml", "{\"name\": \"%s\", \"steps\": null}".formatted(name), "sensor/main.py", ""));

        assertThat(inside.upload(manager, "").expect(201).text("version")).isEqualTo("1.0.0");
        assertThat(operator.get(PATH + "/" + name)
                        .expect(200)
                        .json()
                        .path("steps")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatIsNoPackageIsRefused() {
        assertThat(refused("not a zip".getBytes(StandardCharsets.UTF_8))).contains("must be a zip file");
        assertThat(refused(new byte[0])).contains("must be a zip file");
        assertThat(refused(new SequencePackage(Map.of("manifest.yaml", "name: x")).zip()))
                .contains("main.py");
        assertThat(refused(new SequencePackage(Map.of("main.py", "")).zip())).contains("manifest.yaml");
        byte[] cut = SequencePackage.named(name).zip();
        assertThat(refused(Arrays.copyOf(cut, 60))).isNotBlank();
        manager.post(PATH + "/upload", "{}").expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: ../x                          | letters, digits
            version: 1.0.0                      | letters, digits
            {name: x, version: 1.0}             | version must be
            {name: x, version: v1}              | of the form 1.0.0
            {name: x, version: 01.2.0}          | leading zeros
            {name: x, display_name: "a\\nb"}     | cannot be seen
            {name: x, display_name: "a\\u0007"}  | cannot be seen
            {name: x, hardware: [1]}            | hardware must be an object
            {name: x, steps: [{order: 1}]}      | steps must be a list
            {name: x, description: "a\\0b"}     | cannot be read
            {name: x, name: y}                  | cannot be read
            {name: x, hardware: &a {b: *a}}     | references
            {name: x, parameters: !!java.net.URL {}} | cannot be read
            [name, x]                           | cannot be read
            {name: x                            | cannot be read
            """)
    void aManifestThatSaysSomethingElseIsRefused(String manifest, String said) {
        byte[] sent =
                SequencePackage.named(name).with("manifest.yaml", manifest).zip();

        assertThat(refused(sent)).contains(said);
    }

    @Test
    void aZipThatGrowsIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("main.py"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 101; i++) {
                zip.write(zeros);
            }
        }

        assertThat(bytes.size()).isLessThan(200_000);
        assertThat(refused(bytes.toByteArray())).contains("at most 2000 files of 100 MB");
    }

    @Test
    void aZipThatIsTooLargeIsRefused() {
        SequencePackage.upload(manager, "", new byte[11 * 1024 * 1024 - 10_000])
                .expectProblem(413, "CONTENT_TOO_LARGE");
    }

    @Test
    void whoMayNotUploadIsToldSo() {
        SequencePackage.named(name).upload(operator, "").expectProblem(403, "NOT_PERMITTED");
        operator.post(PATH + "/upload/github", Map.of("url", "http://169.254.169.254/"))
                .expect(403);
        Answer remote = manager.post(PATH + "/upload/github", Map.of("url", "http://169.254.169.254/"));
        assertThat(remote.expectProblem(422, "INVALID_CONTENT").text("message")).contains("upload the zip file");
    }

    private String refused(byte[] content) {
        return SequencePackage.upload(manager, "", content)
                .expectProblem(422, "INVALID_CONTENT")
                .text("message");
    }
}
