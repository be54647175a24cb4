package com.f2x.neurohub.dashboard;

import com.f2x.neurohub.quality.figures.UnitGroup;
import com.f2x.neurohub.quality.figures.UnitInTrouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Units by where they are now.
 *
 * @param totalWip all of them
 * @param total the same
 * @param created units that nothing was done to
 * @param inProgress units on their way
 * @param completed units through all steps before the conversion, without a serial
 * @param failed units that failed, for now or for good
 * @param converted units with a serial that has not failed
 * @param byProcess how many are at each process, by its name
 * @param byLot how many each lot is to have and has ready
 * @param alerts units that failed or are delayed, at most 100
 */
record UnitStatistics(
        long totalWip,
        long total,
        long created,
        long inProgress,
        long completed,
        long failed,
        long converted,
        Map<String, Long> byProcess,
        List<LotUnits> byLot,
        List<UnitInTrouble> alerts) {

    private static final Set<String> READY = Set.of("COMPLETED", "CONVERTED");

    /**
     * A lot.
     *
     * @param totalQuantity units it is to have
     * @param completedQuantity units through all steps before the conversion, with a serial or without
     */
    record LotUnits(String lotNumber, long totalQuantity, long completedQuantity) {

        private LotUnits and(UnitGroup group) {
            long ready = READY.contains(group.state()) ? group.units() : 0;
            return new LotUnits(lotNumber, totalQuantity, completedQuantity + ready);
        }
    }

    static UnitStatistics of(List<UnitGroup> groups, List<UnitInTrouble> alerts) {
        Map<String, Long> processes = new LinkedHashMap<>();
        Map<String, LotUnits> lots = new LinkedHashMap<>();
        for (UnitGroup group : groups) {
            if (group.processNameEn() != null) {
                processes.merge(group.processNameEn(), group.units(), Long::sum);
            }
            LotUnits lot =
                    lots.getOrDefault(group.lotNumber(), new LotUnits(group.lotNumber(), group.targetQuantity(), 0));
            lots.put(group.lotNumber(), lot.and(group));
        }
        long all = groups.stream().mapToLong(UnitGroup::units).sum();
        return new UnitStatistics(
                all,
                all,
                inState(groups, "CREATED"),
                inState(groups, "IN_PROGRESS"),
                inState(groups, "COMPLETED"),
                inState(groups, "FAILED"),
                inState(groups, "CONVERTED"),
                processes,
                List.copyOf(lots.values()),
                alerts);
    }

    private static long inState(List<UnitGroup> groups, String state) {
        return groups.stream()
                .filter(group -> group.state().equals(state))
                .mapToLong(UnitGroup::units)
                .sum();
    }
}
