package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desktop station and the dashboard choose what they show by English phrases, whatever language they ask for. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractPhrasesTests {

    /** What the desktop station looks for, in its order; texts with none of them are shown as they are. */
    private static final Map<String, List<String>> NOT_FOUND = Map.of(
            "lot", List.of("lot"),
            "serial", List.of("serial"),
            "process", List.of("process"),
            "user", List.of("worker", "user"));

    private static final List<String> CATCHING = List.of(
            "already exists",
            "duplicate",
            "already in progress",
            "previous process",
            "process sequence",
            "connection",
            "timeout",
            "unauthorized");

    private final Api api;
    private final Plant plant;
    private Plant.Lot lot = new Plant.Lot(0, "");

    ContractPhrasesTests(@Autowired Api api, @Autowired Plant plant) {
        this.api = api;
        this.plant = plant;
    }

    @BeforeEach
    void makeALot() {
        lot = plant.lot(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko-KR,ko;q=0.9,en;q=0.8"})
    void whatIsNotFoundIsTold(String languages) {
        Api admin = api.as(Role.ADMIN).reading(languages);

        assertThat(shown(admin.get("/api/v1/lots/98765432"))).isEqualTo("lot");
        assertThat(shown(admin.get("/api/v1/lots/number/XX01NON250101"))).isEqualTo("lot");
        assertThat(shown(admin.get("/api/v1/serials/98765432"))).isEqualTo("serial");
        assertThat(shown(admin.get("/api/v1/serials/XX01NON250101001/trace"))).isEqualTo("serial");
        assertThat(shown(admin.get("/api/v1/processes/98765432"))).isEqualTo("process");
        assertThat(shown(admin.get("/api/v1/users/98765432"))).isEqualTo("user");
        Station station = station(languages);
        assertThat(shown(station.start(lot.wip(1), "NO_SUCH"))).isEqualTo("process");
        assertThat(station.start("WIP-XX01NON250101-001", 1).expect(404).text("message"))
                .contains("not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko-KR,ko;q=0.9,en;q=0.8"})
    void whatStandsInTheWayOfAStepIsTold(String languages) {
        Station station = station(languages);
        assertThat(shown(station.start(lot.wip(1), 2))).isEqualTo("previous process");
        assertThat(shown(station.complete(lot.wip(1), 1, "PASS"))).isEqualTo("raw");

        station.start(lot.wip(1), 1).expect(201);
        Answer other = new Station(api.as(Role.MANAGER).reading(languages)).start(lot.wip(1), 1);
        assertThat(other.expectProblem(409, "STEP_RUNNING_BY_ANOTHER").text("message"))
                .contains("already in progress");
        assertThat(shown(other)).isEqualTo("in progress");

        api.as(Role.MANAGER).post("/api/v1/wip-items/" + lot.wip(2) + "/holds", Map.of("reason", "Look"));
        Answer held = station.start(lot.wip(2), 1).expectProblem(422, "UNIT_ON_HOLD");
        assertThat(shown(held)).isEqualTo("raw");
        assertThat(held.text("message")).endsWith(held.text("next_step"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko-KR,ko;q=0.9,en;q=0.8"})
    void whatIsThereAlreadyAndWhatIsInUseIsTold(String languages) {
        new Station(api.as(Role.OPERATOR)).start(lot.wip(3), 1).expect(201);
        Api admin = api.as(Role.ADMIN).reading(languages);
        String process = admin.get("/api/v1/processes/number/1").text("id");
        Answer again = admin.post(
                "/api/v1/processes",
                Map.of("process_number", 1, "process_code", "AGAIN", "process_name_ko", "x", "process_name_en", "x"));

        assertThat(again.expectProblem(409, "DUPLICATE").text("message")).contains("already exists");
        Answer used = admin.delete("/api/v1/processes/" + process).expectProblem(409, "DEPENDENT_DATA");
        assertThat(used.text("message")).contains("dependent data").doesNotContain("_");
        Answer named = admin.delete("/api/v1/production-lines/" + lineOf(lot)).expectProblem(409, "DEPENDENT_DATA");
        assertThat(named.text("message")).containsPattern("dependent data.{1,4}(lots|LOT)\\)");
    }

    @Test
    void noNextStepLeadsTheStationAstray() {
        Stream.of(Rule.values()).filter(rule -> rule.nextStep() != null).forEach(rule -> {
            String next = String.valueOf(rule.nextStep()).toLowerCase(Locale.ROOT);
            assertThat(next).as(rule.name()).doesNotContain(CATCHING);
            if (rule.status().value() == 404) {
                assertThat(next).as(rule.name()).doesNotContain("lot", "serial", "process", "worker", "user");
            }
        });
    }

    private Station station(String languages) {
        return new Station(api.as(Role.OPERATOR).reading(languages));
    }

    private String lineOf(Plant.Lot lot) {
        return plant.read(lot).text("production_line.id");
    }

    /** Which of its own texts the desktop station shows for an answer: it goes by the message and the fields. */
    private static String shown(Answer answer) {
        Function<String, String> field =
                member -> StreamSupport.stream(answer.json().path("details").spliterator(), false)
                        .map(detail -> detail.path(member).asString())
                        .collect(Collectors.joining(" "));
        String text = String.join(" ", answer.text("message"), field.apply("field"), field.apply("message"))
                .toLowerCase(Locale.ROOT);
        if (text.contains("already exists") || text.contains("duplicate")) {
            return "already started";
        }
        if (text.contains("already in progress") || answer.status() == 409) {
            return "in progress";
        }
        return Stream.of("lot", "serial", "process", "user")
                .filter(kind -> text.contains("not found")
                        && NOT_FOUND.getOrDefault(kind, List.of()).stream().anyMatch(text::contains))
                .findFirst()
                .orElseGet(() -> CATCHING.stream()
                        .filter(phrase -> text.contains(phrase))
                        .findFirst()
                        .orElse("raw"));
    }
}
