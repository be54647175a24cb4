package com.f2x.neurohub.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** The triggers of the database know the same tables of transitions as the program. */
@ApplicationTest
class TransitionGuardTests {

    private static final String SCRAPPED = "SCRAPPED";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Database database;

    TransitionGuardTests(@Autowired Database database) {
        this.database = database;
    }

    static Stream<Arguments> lotTransitions() {
        return pairs(
                names(LotStatus.values()), (from, to) -> LotStatus.valueOf(from).mayBecome(LotStatus.valueOf(to)));
    }

    static Stream<Arguments> wipTransitions() {
        return pairs(scrappable(WipStatus.values()), (from, to) -> {
            WipStatus status = WipStatus.valueOf(from);
            return to.equals(SCRAPPED) ? status.mayBeScrapped() : status.mayBecome(WipStatus.valueOf(to));
        });
    }

    static Stream<Arguments> serialTransitions() {
        return pairs(scrappable(SerialStatus.values()), (from, to) -> {
            SerialStatus status = SerialStatus.valueOf(from);
            return to.equals(SCRAPPED) ? status.mayBeScrapped() : status.mayBecome(SerialStatus.valueOf(to));
        });
    }

    @ParameterizedTest
    @MethodSource("lotTransitions")
    void lotsChangeAsTheProgramSays(String from, String to, boolean allowed) {
        for (boolean overridden : List.of(false, true)) {
            long lot = lot();
            database.override("Made so", "update lots set " + lotIn(from) + " where id = ?", lot);

            assertGuarded(
                    "chk_lots_transition",
                    allowed || overridden,
                    () -> change(overridden, "update lots set " + lotIn(to) + " where id = ?", lot));
        }
    }

    @ParameterizedTest
    @MethodSource("wipTransitions")
    void wipItemsChangeAsTheProgramSays(String from, String to, boolean allowed) {
        for (boolean overridden : List.of(false, true)) {
            long item = wipItem();
            database.override("Made so", "update wip_items set " + itemIn(from) + " where id = ?", item);

            assertGuarded(
                    "chk_wip_items_transition",
                    allowed || (overridden && !from.equals(SCRAPPED)),
                    () -> change(overridden, "update wip_items set " + itemIn(to) + " where id = ?", item));
        }
    }

    @ParameterizedTest
    @MethodSource("serialTransitions")
    void serialsChangeAsTheProgramSays(String from, String to, boolean allowed) {
        for (boolean overridden : List.of(false, true)) {
            long serial = serial();
            database.override("Made so", "update serials set " + serialIn(from) + " where id = ?", serial);

            assertGuarded(
                    "chk_serials_transition",
                    allowed || (overridden && !from.equals(SCRAPPED)),
                    () -> change(overridden, "update serials set " + serialIn(to) + " where id = ?", serial));
        }
    }

    @Test
    void whyAUnitWasScrappedStays() {
        long item = wipItem();
        database.update("update wip_items set " + itemIn(SCRAPPED) + " where id = ?", item);

        assertGuarded(
                "chk_wip_items_transition",
                false,
                () -> change(true, "update wip_items set scrap_reason = 'lost' where id = ?", item));
        database.update("update wip_items set notes = 'In the bin' where id = ?", item);
    }

    @Test
    void numbersMayChangeInEveryState() {
        long item = wipItem();
        long lot = database.number("select lot_id from wip_items where id = ?", item);
        database.override("Made so", "update lots set " + lotIn("CLOSED") + " where id = ?", lot);

        long moved = -lot;
        database.update("update lots set id = ? where id = ?", moved, lot);

        assertThat(database.number("select lot_id from wip_items where id = ?", item))
                .isEqualTo(moved);
    }

    private static Stream<Arguments> pairs(List<String> states, BiPredicate<String, String> table) {
        return states.stream()
                .flatMap(from -> states.stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> Arguments.of(from, to, !from.equals(SCRAPPED) && table.test(from, to))));
    }

    private static List<String> names(Enum<?>[] states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }

    private static List<String> scrappable(Enum<?>[] states) {
        return Stream.concat(names(states).stream(), Stream.of(SCRAPPED)).toList();
    }

    private void change(boolean overridden, String sql, long id) {
        if (overridden) {
            database.override("A manager's reason", sql, id);
        } else {
            database.update(sql, id);
        }
    }

    private static void assertGuarded(String constraint, boolean allowed, ThrowingCallable change) {
        if (allowed) {
            assertThatCode(change).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(change)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .rootCause()
                    .extracting(cause -> ((org.postgresql.util.PSQLException) cause)
                            .getServerErrorMessage()
                            .getConstraint())
                    .isEqualTo(constraint);
        }
    }

    private long lot() {
        return database.insert(
                "insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date)"
                        + " values (?, 1, 1, 1, '2025-11-20') returning id",
                "G" + NAMES.incrementAndGet());
    }

    private long wipItem() {
        long lot = lot();
        return database.insert(
                "insert into wip_items (wip_id, lot_id, sequence_in_lot) values (?, ?, 1) returning id",
                "WIP-G" + NAMES.incrementAndGet(),
                lot);
    }

    private long serial() {
        return database.insert(
                "insert into serials (serial_number, lot_id, wip_item_id, sequence_in_lot)"
                        + " select ?, lot_id, id, 1 from wip_items where id = ? returning id",
                "G" + NAMES.incrementAndGet(),
                wipItem());
    }

    private static String lotIn(String state) {
        return "status = '%s', completed_at = %s, closed_at = %s"
                .formatted(
                        state,
                        state.startsWith("C") && !state.equals("CREATED") ? "now()" : "null",
                        state.equals("CLOSED") ? "now()" : "null");
    }

    private static String itemIn(String state) {
        return "status = '%s', completed_at = %s, converted_at = %s, %s"
                .formatted(
                        state.equals(SCRAPPED) ? "FAILED" : state,
                        List.of("COMPLETED", "CONVERTED").contains(state) ? "now()" : "null",
                        state.equals("CONVERTED") ? "now()" : "null",
                        scrapOf(state));
    }

    private static String serialIn(String state) {
        boolean failed = List.of("FAILED", SCRAPPED).contains(state);
        return "status = '%s', completed_at = %s, failure_reason = %s, %s"
                .formatted(
                        failed ? "FAILED" : state,
                        state.equals("PASSED") ? "now()" : "null",
                        failed ? "'Dent'" : "null",
                        scrapOf(state));
    }

    private static String scrapOf(String state) {
        boolean scrapped = state.equals(SCRAPPED);
        return "scrapped_at = %s, scrap_reason = %s"
                .formatted(scrapped ? "now()" : "null", scrapped ? "'bent'" : "null");
    }
}
