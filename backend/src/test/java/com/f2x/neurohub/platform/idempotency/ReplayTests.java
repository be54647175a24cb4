package com.f2x.neurohub.platform.idempotency;

import static com.f2x.neurohub.platform.idempotency.KeyedClient.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.Station;
import com.f2x.neurohub.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ReplayTests {

    private static final String LOTS = "/api/v1/lots";
    private static final String START = "/api/v1/process-operations/start";
    private static final String COMPLETE = "/api/v1/process-operations/complete";
    private static final int TWINS = 50;

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final KeyedClient manager;
    private final KeyedClient operator;

    ReplayTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.manager = new KeyedClient(api.as(Role.MANAGER));
        this.operator = new KeyedClient(api.as(Role.OPERATOR));
    }

    @Test
    void aRepeatedCreationAnswersTheFirstLot() {
        long line = plant.line();
        Map<String, Object> lot = plant.lotRequest(plant.model(), line, 5);
        String key = newKey();

        Answer first = manager.post(key, LOTS, lot).expect(201);
        Answer again = manager.post(key, LOTS, lot).expect(201);

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThatItReplays(again, first);
        assertThat(again.header("ETag")).isNotEmpty().isEqualTo(first.header("ETag"));
        assertThat(lotsOf(line)).isOne();
    }

    @Test
    void manyTwinsMakeOneLotAndGetOneAnswer() {
        long line = plant.line();
        Map<String, Object> lot = plant.lotRequest(plant.model(), line, 5);
        String key = newKey();

        List<Answer> answers = Together.atOnce(TWINS, twin -> manager.post(key, LOTS, lot));

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(lotsOf(line)).isOne();
    }

    @Test
    void manyRefusedTwinsAreAllRefused() {
        Map<String, Object> lot = plant.lotRequest(plant.model(), plant.line(), 1_000_000);
        String key = newKey();

        List<Answer> answers = Together.atOnce(TWINS, twin -> manager.post(key, LOTS, lot));

        assertThat(answers).allSatisfy(answer -> answer.expect(422));
        assertThat(manager.post(key, LOTS, lot).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aStepThatIsStartedAndCompletedTwiceIsAnsweredAsTheFirstTime() {
        String unit = plant.lot(1).wip(1);
        String start = newKey();
        String complete = newKey();

        Answer started = operator.post(start, START, Station.request(unit, 1)).expect(201);
        assertThatItReplays(operator.post(start, START, Station.request(unit, 1)), started);
        Map<String, Object> pass = Station.request(unit, 1, "result", "PASS");
        Answer completed = operator.post(complete, COMPLETE, pass).expect(200);
        assertThatItReplays(operator.post(complete, COMPLETE, pass), completed);
        assertThatItReplays(operator.post(start, START, Station.request(unit, 1)), started);
    }

    @Test
    void whatAHandlerReadsAfterItsChangeIsTheNewState() {
        Plant.Lot lot = plant.lotOn(plant.route(1, 7), 1);
        new Station(api.as(Role.OPERATOR)).passEach(lot.wip(1), 1);
        String key = newKey();
        String path = "/api/v1/wip-items/" + lot.wip(1) + "/convert-to-serial";

        Answer converted = operator.post(key, path).expect(201);

        assertThat(converted.text("wip_item.status")).isEqualTo("CONVERTED");
        assertThatItReplays(operator.post(key, path), converted);
    }

    @Test
    void aRequestWithoutBodyIsKnownByItsQuery() {
        Plant.Lot lot = plant.emptyLot(4);
        String path = LOTS + "/" + lot.id() + "/start-wip-generation?quantity=";
        String key = newKey();

        Answer first = manager.post(key, path + 2).expect(201);
        assertThatItReplays(manager.post(key, path + 2), first);
        manager.post(key, path + 1).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(plant.read(lot).text("wip_count")).isEqualTo("2");
    }

    @Test
    void aFormIsKnownByItsParameters() {
        Plant.Lot lot = plant.emptyLot(4);
        String path = LOTS + "/" + lot.id() + "/start-wip-generation";
        String form = "application/x-www-form-urlencoded";
        String key = newKey();

        Answer first = manager.send(path, form, "quantity=2", key).expect(201);
        assertThat(first.json()).hasSize(2);
        assertThatItReplays(manager.send(path, form, "quantity=2", key), first);
        manager.send(path, form, "quantity=1", key).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusalIsRepeatedEvenWhenItsReasonIsGone() {
        String unit = plant.lot(1).wip(1);
        String key = newKey();
        Answer refused =
                operator.post(key, START, Station.request(unit, 2)).expectProblem(422, "PREVIOUS_STEP_NOT_PASSED");

        new Station(api.as(Role.OPERATOR)).pass(unit, 1, 1);

        assertThatItReplays(operator.post(key, START, Station.request(unit, 2)), refused);
        operator.post(newKey(), START, Station.request(unit, 2)).expect(201);
    }

    @Test
    void whatTheDatabaseRefusesIsRepeatedToo() {
        Map<String, Object> line = Map.of("line_code", "ZZ99", "line_name", "A line");
        KeyedClient admin = new KeyedClient(api.as(Role.ADMIN));
        admin.post(newKey(), "/api/v1/production-lines", line).expect(201);
        String key = newKey();

        Answer refused = admin.post(key, "/api/v1/production-lines", line).expectProblem(409, "DUPLICATE");
        assertThatItReplays(admin.post(key, "/api/v1/production-lines", line), refused);
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedTheSameAgain() {
        String key = newKey();
        Answer refused = manager.post(key, LOTS, "{").expectProblem(400, "MALFORMED_JSON");
        assertThatItReplays(manager.post(key, LOTS, "{"), refused);
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        long line = plant.line();
        long model = plant.model();
        String key = newKey();
        manager.post(key, LOTS, plant.lotRequest(model, line, 5)).expect(201);

        Answer refused =
                manager.post(key, LOTS, plant.lotRequest(model, line, 6)).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(refused.text("error_code")).isEqualTo("VAL_004");
        assertThat(refused.json().at("/details/0/field").asString()).isEqualTo("Idempotency-Key");
        manager.post(key, "/api/v1/serials/generate-from-wip?wip_id=WIP-1")
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(lotsOf(line)).isOne();
    }

    @Test
    void callersDoNotShareKeys() {
        long line = plant.line();
        Map<String, Object> lot = plant.lotRequest(plant.model(), line, 5);
        String key = newKey();

        manager.post(key, LOTS, lot).expect(201);
        Answer other = new KeyedClient(api.as(Role.ADMIN)).post(key, LOTS, lot).expect(201);

        assertThat(other.header("Idempotency-Replayed")).isEmpty();
        assertThat(lotsOf(line)).isEqualTo(2);
    }

    @Test
    void anExpiredKeyIsFreeAgain() {
        long line = plant.line();
        Map<String, Object> lot = plant.lotRequest(plant.model(), line, 5);
        String key = newKey();
        manager.post(key, LOTS, lot).expect(201);
        database.update(
                "update idempotency_keys set created_at = now() - interval '2 days', expires_at = now() - interval '1 s'"
                        + " where idempotency_key = ?",
                key);

        Answer anew = manager.post(key, LOTS, lot).expect(201);

        assertThat(anew.header("Idempotency-Replayed")).isEmpty();
        assertThatItReplays(manager.post(key, LOTS, lot), anew);
        assertThat(lotsOf(line)).isEqualTo(2);
    }

    private static void assertThatItReplays(Answer again, Answer first) {
        again.expect(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private long lotsOf(long line) {
        return database.number("select count(*) from lots where production_line_id = ?", line);
    }
}
