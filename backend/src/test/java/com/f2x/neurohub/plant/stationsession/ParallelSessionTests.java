package com.f2x.neurohub.plant.stationsession;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Sessions;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ParallelSessionTests {

    private final Database database;
    private final Sessions sessions;

    ParallelSessionTests(@Autowired Api api, @Autowired Database database) {
        this.database = database;
        this.sessions = new Sessions(api.as(Role.OPERATOR));
    }

    @Test
    void aHundredOpeningsOfOneBatchAreOne() {
        String station = sessions.station();

        List<Answer> answers = Together.atOnce(100, client -> sessions.open(station, "b", 1));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers).extracting(Answer::id).containsOnly(answers.get(0).id());
        assertThat(database.number("select count(*) from process_headers where station_id = ?", station))
                .isOne();
    }

    @Test
    void ofFiftyBatchesTwelveGetASlotOfTheirOwn() {
        String station = sessions.station();

        List<Answer> answers = Together.atOnce(50, client -> sessions.open(station, "b" + client, 1));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> answer.json().path("slot_id").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(38)
                .allSatisfy(answer -> answer.expectProblem(422, "STATION_SLOTS_EXHAUSTED"));
    }

    @Test
    void fiftyClosingsAreOneAndOfDifferentEndsOneWins() {
        long closed = sessions.open(1);
        List<Answer> closings = Together.atOnce(50, client -> sessions.close(closed));
        assertThat(closings).extracting(Answer::status).containsOnly(200);
        assertThat(closings)
                .extracting(Answer::body)
                .containsOnly(closings.get(0).body());

        long torn = sessions.open(1);
        List<Answer> ends =
                Together.atOnce(20, client -> client % 2 == 0 ? sessions.close(torn) : sessions.cancel(torn));
        assertThat(ends).filteredOn(answer -> answer.status() == 200).hasSize(10);
        assertThat(ends)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.expectProblem(422, "SESSION_STATE"));
    }
}
