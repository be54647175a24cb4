package com.f2x.neurohub.execution.ingest;

import static com.f2x.neurohub.testing.Trial.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Trial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever is told of a defect is kept, at every door, or refused. */
@ApplicationTest
class KeptDefectTests {

    private static final String DEFECT = "{'code': 'X', 'location': 'U12', 'quantity': 3}";
    private static final String WHOLE = "{'code': 'X', 'reason': 'cold joint', 'quantity': 3, 'location': 'U12',"
            + " 'position': {'x': 1.5, 'y': 2}, 'component': 4711, 'side': 'top', 'images': ['a.png', 'b.png']}";

    private final Trial trial;
    private final Api operator;
    private final Instant hourAgo;

    KeptDefectTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired Clock clock) {
        this.trial = Trial.of(api, plant, database);
        this.operator = api.as(Role.OPERATOR);
        this.hourAgo = clock.instant().minus(Duration.ofHours(1));
    }

    @Test
    void quantityAndLocationOfADefectAreKept() {
        Answer stored = deliver(DEFECT).expect(201);

        assertThat(kept(trial.row(stored))).isEqualTo(json("[" + DEFECT + "]"));
        assertThat(trial.trace(stored).at("/process_history/0/defects/0").asString())
                .isEqualTo("X (quantity 3, location U12)");
    }

    @Test
    void soIsEverythingElseAtEveryDoor() {
        Answer delivered = deliver(WHOLE).expect(201);
        assertThat(kept(trial.row(delivered))).isEqualTo(json("[" + WHOLE + "]"));

        String unit = trial.unit(delivered).path("wip_id").asString();
        Station station = new Station(operator);
        station.start(unit, Trial.PROCESS).expect(201);
        Answer tablet = station.complete(
                        unit, Trial.PROCESS, "FAIL", "defect_data", json("{'defects': [" + WHOLE + "]}"))
                .expect(200);
        assertThat(kept(trial.row(tablet))).isEqualTo(json("[" + WHOLE + "]"));

        station.start(unit, Trial.PROCESS).expect(201);
        operator.post(
                        "/api/v1/wip-items/" + unit + "/complete-process",
                        Station.request(unit, Trial.PROCESS, "result", "FAIL", "defects", json("[" + WHOLE + "]")))
                .expect(200);
        assertThat(trial.trace(delivered).path("process_history").valueStream())
                .hasSize(3)
                .allSatisfy(
                        attempt -> assertThat(attempt.at("/defects/0").asString())
                                .isEqualTo(
                                        "X: cold joint (quantity 3, location U12, position {\"x\":1.5,\"y\":2}, component 4711)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code': 'X', 'quantity': 0}",
                "{'code': 'X', 'quantity': 1.5}",
                "{'code': 'X', 'quantity': 'three'}",
                "{'code': 'X', 'quantity': 1000001}",
                "{'code': 'X', 'location': '%1$256s'}",
                "{'code': 'X', 'more': '%1$4001s'}",
                "{'code': 'X', 'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1,'h':1,'i':1,'j':1,'k':1,'l':1,'m':1,'n':1,'o':1,"
                        + "'p':1,'q':1,'r':1,'s':1,'t':1,'u':1}"
            })
    void whatCannotBeKeptIsRefused(String defect) {
        deliver(defect.formatted("x")).expectProblem(422, "INVALID_CONTENT");
    }

    private Answer deliver(String defect) {
        return trial.deliver(trial.record("u1", hourAgo, "FAIL", "defects", json("[" + defect + "]")));
    }

    /** The defects, read as the tests read JSON. */
    private static JsonNode kept(JsonNode row) {
        return json(row.path("defects").toString());
    }
}
