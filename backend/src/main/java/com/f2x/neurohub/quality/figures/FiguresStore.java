package com.f2x.neurohub.quality.figures;

import com.f2x.neurohub.shared.time.Span;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts in the database, one statement for each figure. */
@Repository
class FiguresStore {

    private final ReportClient reports;

    FiguresStore(ReportClient reports) {
        this.reports = reports;
    }

    List<UnitFigures.Counted> units(Periods periods) {
        return within(DaySql.UNITS, periods.span())
                .param("bounds", periods.array())
                .query(UnitFigures.Counted.class)
                .list();
    }

    List<RunFigures> runs(Runs runs) {
        return runs.bind(within(DaySql.RUNS.formatted(runs.conditions()), runs.window()))
                .query(RunFigures.class)
                .list();
    }

    List<FirstPass> firstPasses(Span window) {
        return within(DaySql.FIRST_PASSES, window).query(FirstPass.class).list();
    }

    long reworked(Span window) {
        return within(DaySql.REWORKED, window).query(Long.class).single();
    }

    List<CycleTime> cycleTimes(Span window) {
        return within(DaySql.CYCLE_TIMES, window).query(CycleTime.class).list();
    }

    List<DefectCount> defects(Span window, int most) {
        return within(DaySql.DEFECTS, window)
                .param("most", most)
                .query(DefectCount.class)
                .list();
    }

    List<FailedRun> failures(Span window, int most) {
        return within(DaySql.FAILED_RUNS, window)
                .param("most", most)
                .query(FailedRun.class)
                .list();
    }

    EquipmentUse equipmentInUse() {
        return reports.sql(NowSql.EQUIPMENT_IN_USE).query(EquipmentUse.class).single();
    }

    long started(Span window, @Nullable Long process) {
        return within(DaySql.STARTED, window)
                .param("process", process, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    long unitsStarted(Span window) {
        return within(DaySql.UNITS_STARTED, window).query(Long.class).single();
    }

    SerialFigures begun(Span window, LocalDate first, LocalDate last) {
        return within(DaySql.BEGUN, window)
                .param("first", first)
                .param("last", last)
                .query(SerialFigures.class)
                .single();
    }

    List<ProcessLoad> loads(Instant now) {
        return reports.sql(NowSql.LOADS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ProcessLoad.class)
                .list();
    }

    List<Stock> stock() {
        return reports.sql(NowSql.STOCK).query(Stock.class).list();
    }

    List<UnitGroup> groups(@Nullable Long lot, @Nullable Long process) {
        return ofLots(NowSql.GROUPS, lot, process).query(UnitGroup.class).list();
    }

    List<UnitInTrouble> inTrouble(@Nullable Long lot, @Nullable Long process, Instant now, int most) {
        return ofLots(NowSql.IN_TROUBLE, lot, process)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UnitInTrouble.class)
                .list();
    }

    List<LotFigures> lots(@Nullable String status, int most) {
        return inState(NowSql.LOTS, status)
                .param("most", most)
                .query(LotFigures.class)
                .list();
    }

    long countLots(@Nullable String status) {
        return inState(NowSql.COUNT_LOTS, status).query(Long.class).single();
    }

    long inProgress() {
        return reports.sql(NowSql.IN_PROGRESS).query(Long.class).single();
    }

    private StatementSpec within(String sql, Span window) {
        return reports.sql(sql)
                .param("from", window.begin().atOffset(ZoneOffset.UTC))
                .param("to", window.end().atOffset(ZoneOffset.UTC));
    }

    private StatementSpec ofLots(String sql, @Nullable Long lot, @Nullable Long process) {
        StatementSpec statement = reports.sql(sql.formatted(lot == null ? NowSql.ACTIVE : NowSql.ONE))
                .param("process", process, Types.BIGINT);
        return lot == null ? statement : statement.param("lot", lot);
    }

    private StatementSpec inState(String sql, @Nullable String status) {
        return status == null
                ? reports.sql(sql.formatted(""))
                : reports.sql(sql.formatted(NowSql.IN_STATE)).param("status", status);
    }
}
