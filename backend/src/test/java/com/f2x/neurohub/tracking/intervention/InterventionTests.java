package com.f2x.neurohub.tracking.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.tracking.intervention.Intervention.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class InterventionTests {

    private static final String PATH = "/api/v1/interventions";

    private final Api api;
    private final Plant plant;
    private final Database database;
    private final TestUsers users;
    private final InterventionStore interventions;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    InterventionTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired Database database,
            @Autowired TestUsers users,
            @Autowired InterventionStore interventions,
            @Autowired TransactionOperations transactions,
            @Autowired JdbcClient jdbc) {
        this.api = api;
        this.plant = plant;
        this.database = database;
        this.users = users;
        this.interventions = interventions;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void anInterventionIsFoundByWhatItIsAbout() {
        Plant.Lot lot = plant.lot(1);
        long unit = database.number("select id from wip_items where wip_id = ?", lot.wip(1));
        record(new Intervention(
                Kind.STATE_OVERRIDDEN, lot.id(), unit, null, null, null, "CREATED", "FAILED", " dropped ", manager()));
        record(new Intervention(
                Kind.TARGET_LOWERED, lot.id(), null, null, null, null, "2", "1", "no material", manager()));

        Answer both = api.as(Role.VIEWER).get(PATH + "?lot_id=" + lot.id()).expect(200);
        Answer units = api.as(Role.VIEWER).get(PATH + "?wip_item_id=" + unit).expect(200);

        assertThat(both.json()).hasSize(2);
        assertThat(units.json()).hasSize(1);
        assertThat(units.json().path(0).path("wip_id").asString()).isEqualTo(lot.wip(1));
        assertThat(units.json().path(0).path("reason").asString()).isEqualTo("dropped");
        assertThat(units.json().path(0).path("username").asString()).isEqualTo("test_manager");
        assertThat(list(lot, "&kind=TARGET_LOWERED").json()).hasSize(1);
        assertThat(list(lot, "&kind=START_OVERRIDDEN").json()).isEmpty();
        assertThat(list(lot, "&fetch=minimal").json().path(0).has("lot_number")).isFalse();
    }

    @Test
    void theDatabaseIsToldTheReasonUntilTheTransactionEnds() {
        Plant.Lot lot = plant.lot(1);

        String told = transactions.execute(transaction -> {
            interventions.record(lowered(lot, "no material"));
            return jdbc.sql("select current_setting('app.override_reason', true)")
                    .query(String.class)
                    .single();
        });

        assertThat(told).isEqualTo("no material");
        assertThat(database.text("select coalesce(current_setting('app.override_reason', true), '')"))
                .isEmpty();
    }

    @Test
    void anInterventionStaysAsItWasWritten() {
        Plant.Lot lot = plant.lot(1);
        record(lowered(lot, "no material"));

        assertThatThrownBy(() -> database.update("update interventions set reason = 'x' where lot_id = ?", lot.id()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("delete from interventions where lot_id = ?", lot.id()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("truncate interventions cascade"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anInterventionNeedsAReason() {
        Plant.Lot lot = plant.lot(1);

        assertThatThrownBy(() -> lowered(lot, " \t")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> lowered(lot, "x".repeat(501))).isInstanceOf(ProblemException.class);
    }

    private Intervention lowered(Plant.Lot lot, String reason) {
        return new Intervention(Kind.TARGET_LOWERED, lot.id(), null, null, null, null, "2", "1", reason, manager());
    }

    private Answer list(Plant.Lot lot, String query) {
        return api.as(Role.VIEWER).get(PATH + "?lot_id=" + lot.id() + query).expect(200);
    }

    private void record(Intervention intervention) {
        transactions.executeWithoutResult(transaction -> interventions.record(intervention));
    }

    private long manager() {
        return database.number("select id from users where username = ?", users.withRole(Role.MANAGER));
    }
}
