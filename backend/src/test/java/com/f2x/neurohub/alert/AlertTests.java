package com.f2x.neurohub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.alert.board.AlertBoard;
import com.f2x.neurohub.alert.board.AlertSeverity;
import com.f2x.neurohub.alert.board.AlertType;
import com.f2x.neurohub.alert.board.Finding;
import com.f2x.neurohub.alert.board.Subject;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.machine.Patience;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class AlertTests {

    private static final String ALERTS = "/api/v1/alerts";

    private final Api api;
    private final Api operator;
    private final Plant plant;
    private final Database database;
    private final AlertBoard board;

    AlertTests(@Autowired Api api, @Autowired Plant plant, @Autowired Database database, @Autowired AlertBoard board) {
        this.api = api;
        this.operator = api.as(Role.OPERATOR);
        this.plant = plant;
        this.database = database;
        this.board = board;
    }

    @Test
    void theDashboardReadsTheListAsItAlwaysDid() {
        Plant.Lot lot = plant.lot(1);
        long id = defect(lot);

        Answer page = operator.get(ALERTS + "/?skip=0&limit=20").expect(200);
        JsonNode alert = page.json().path("alerts").get(0);

        assertThat(page.json().path("total").asLong()).isPositive();
        assertThat(page.json().path("unread_count").asLong()).isPositive();
        assertThat(alert.path("id").asLong()).isEqualTo(id);
        assertThat(alert.path("alert_type").asString()).isEqualTo("DEFECT_DETECTED");
        assertThat(alert.path("severity").asString()).isEqualTo("HIGH");
        assertThat(alert.path("status").asString()).isEqualTo("UNREAD");
        assertThat(alert.path("title").asString()).isEqualTo("Defect");
        assertThat(alert.path("message").asString()).contains(lot.wip(1), lot.number());
        assertThat(alert.path("lot_number").asString()).isEqualTo(lot.number());
        assertThat(alert.path("serial_number").isMissingNode()).isTrue();
        assertThat(alert.path("process_name").asString()).isNotBlank();
        assertThat(Instant.parse(alert.path("created_at").asString()))
                .isBeforeOrEqualTo(Instant.now().plusSeconds(5));
        assertThat(alert.path("read_at").isNull()).isTrue();
        operator.get(ALERTS + "/?skip=0&limit=20&severity=HIGH&status=UNREAD").expect(200);
        operator.get(ALERTS + "/?skip=0&limit=20&severity=&status=").expect(200);
    }

    @Test
    void theBellCountsWhatNobodyHasRead() {
        defect(plant.lot(1));

        Patience.await()
                .untilAsserted(() -> assertThat(operator.get(ALERTS + "/unread/count")
                                .expect(200)
                                .json()
                                .path("count")
                                .asLong())
                        .isPositive()
                        .isEqualTo(database.number("select count(*) from alerts where status = 'UNREAD'")));
    }

    @Test
    void whoMarksAnAlertAsReadIsTheCaller() {
        long id = defect(plant.lot(1));

        Answer read = operator.send(
                        operator.request(ALERTS + "/" + id + "/read").PUT(BodyPublishers.noBody()))
                .expect(200);
        String readAt = read.text("read_at");
        assertThat(read.text("status")).isEqualTo("READ");
        assertThat(read.json().path("read_by").asLong())
                .isEqualTo(database.number("select id from users where username = 'test_operator'"));

        Answer again = api.as(Role.MANAGER).put(ALERTS + "/" + id + "/read", "").expect(200);
        assertThat(Instant.parse(again.text("read_at")))
                .isBetween(
                        Instant.parse(readAt).minusMillis(1),
                        Instant.parse(readAt).plusMillis(1));
        assertThat(again.json().path("read_by")).isEqualTo(read.json().path("read_by"));
    }

    @Test
    void manyAreMarkedAtOnce() {
        List<Long> ids = List.of(defect(plant.lot(1)), defect(plant.lot(1)));

        Answer first =
                operator.put(ALERTS + "/bulk-read", Map.of("alert_ids", ids)).expect(200);
        Answer again = operator.put(ALERTS + "/bulk-read", Map.of("alert_ids", List.of(ids.get(0), Long.MAX_VALUE)))
                .expect(200);

        assertThat(first.json().path("updated").asInt()).isEqualTo(2);
        assertThat(again.json().path("updated").asInt()).isZero();
        ids.forEach(id -> assertThat(read(id).text("status")).isEqualTo("READ"));
        operator.put(ALERTS + "/bulk-read", Map.of("alert_ids", List.of())).expectProblem(422, "INVALID_CONTENT");
    }

    @Test
    void whatIsArchivedLeavesTheLists() {
        Plant.Lot lot = plant.lot(1);
        long id = defect(lot);

        Answer archived = operator.put(ALERTS + "/" + id + "/archive", "").expect(200);

        assertThat(archived.text("status")).isEqualTo("ARCHIVED");
        assertThat(archived.text("archived_at")).isNotBlank();
        assertThat(ids("?lot_id=" + lot.id())).isEmpty();
        assertThat(ids("?status=ARCHIVED&lot_id=" + lot.id())).containsExactly(id);
        assertThat(operator.put(ALERTS + "/" + id + "/read", "").expect(200).text("status"))
                .isEqualTo("ARCHIVED");
    }

    @Test
    void filtersCombine() {
        Plant.Lot lot = plant.lot(1);
        long id = defect(lot);
        String ofLot = "?lot_id=" + lot.id();

        assertThat(ids(ofLot + "&alert_type=DEFECT_DETECTED&resolved=false&severity=HIGH"))
                .containsExactly(id);
        assertThat(ids(ofLot + "&severity=LOW")).isEmpty();
        assertThat(ids(ofLot + "&resolved=true")).isEmpty();
        assertThat(ids(ofLot + "&start_date=2020-01-01&end_date=2099-01-01")).containsExactly(id);
        assertThat(ids(ofLot + "&start_date=2099-01-01")).isEmpty();
        assertThat(ids(ofLot + "&end_date=2020-01-01")).isEmpty();
        operator.get(ALERTS + "?status=SEEN").expectProblem(422, "INVALID_CONTENT");
        operator.get(ALERTS + "?kind=DEFECT_DETECTED").expect(422);
    }

    @Test
    void pagesFollowEachOther() {
        Plant.Lot lot = plant.lot(1);
        long first = defect(lot);
        database.update(
                "update alerts set resolved_at = now() + interval '1 second',"
                        + " last_seen_at = first_seen_at where id = ?",
                first);
        database.update("update alerts set dedup_key = 'old:' || id where id = ?", first);
        long second = defect(lot);

        Answer page = operator.get(ALERTS + "?limit=1&lot_id=" + lot.id()).expect(200);
        String next = page.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        Answer rest = operator.get(next).expect(200);

        assertThat(page.json().path("total").asInt()).isEqualTo(2);
        assertThat(page.json().path("alerts").get(0).path("id").asLong()).isEqualTo(second);
        assertThat(rest.json().path("alerts").get(0).path("id").asLong()).isEqualTo(first);
        assertThat(rest.header("Link")).isEmpty();
    }

    @Test
    void whoeverReadsSeesAlertsAndOperatorsMarkThem() {
        long id = defect(plant.lot(1));
        Api viewer = api.as(Role.VIEWER);

        viewer.get(ALERTS + "/" + id).expect(200);
        viewer.get(ALERTS + "/unread/count").expect(200);
        viewer.put(ALERTS + "/" + id + "/read", "").expectProblem(403, "NOT_PERMITTED");
        viewer.put(ALERTS + "/" + id + "/archive", "").expectProblem(403, "NOT_PERMITTED");
        viewer.put(ALERTS + "/bulk-read", Map.of("alert_ids", List.of(id))).expectProblem(403, "NOT_PERMITTED");
        operator.get(ALERTS + "/" + Long.MAX_VALUE).expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void whoExpectsAnotherVersionChangesNothing() {
        long id = defect(plant.lot(1));
        String tag = read(id).header("ETag");
        operator.put(ALERTS + "/" + id + "/read", "").expect(200);

        operator.send(operator.request(ALERTS + "/" + id + "/archive")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.noBody()))
                .expectProblem(412, "VERSION_MISMATCH");
        operator.send(operator.request(ALERTS + "/" + id + "/archive")
                        .header("If-Match", read(id).header("ETag"))
                        .PUT(BodyPublishers.noBody()))
                .expect(200);
    }

    @Test
    void koreansReadKorean() {
        Plant.Lot lot = plant.lot(1);
        long id = defect(lot);

        Answer korean = operator.reading("ko").get(ALERTS + "/" + id).expect(200);

        assertThat(korean.text("title")).isEqualTo("불량");
        assertThat(korean.text("message")).contains(lot.wip(1)).contains("불합격");
        assertThat(korean.header("Content-Language")).isEqualTo("ko");
    }

    private long defect(Plant.Lot lot) {
        long unit = database.number("select id from wip_items where wip_id = ?", lot.wip(1));
        board.raise(Finding.of(
                "test:" + UUID.randomUUID(),
                AlertType.DEFECT_DETECTED,
                AlertSeverity.HIGH,
                Words.of("Defect"),
                Words.of("Unit %s of LOT %s failed process %d (%s): %s", lot.wip(1), lot.number(), 3, "P3", "SCRATCH"),
                Subject.unit(lot.id(), unit, null, 3L)));
        return database.number("select max(id) from alerts where lot_id = ?", lot.id());
    }

    private Answer read(long id) {
        return operator.get(ALERTS + "/" + id).expect(200);
    }

    private List<Long> ids(String query) {
        return operator.get(ALERTS + query)
                .expect(200)
                .json()
                .path("alerts")
                .valueStream()
                .map(alert -> alert.path("id").asLong())
                .toList();
    }
}
