package com.f2x.neurohub.telemetry.plant;

/**
 * How much of what is open now.
 *
 * @param openLots lots that are CREATED or IN_PROGRESS
 * @param oldestLotSeconds how long ago the oldest of them was created
 * @param heldLots holds on lots
 * @param heldUnits holds on units
 * @param sessions station sessions that are open
 * @param labels labels that wait to be printed or are being printed
 * @param oldestLabelSeconds how long the oldest of them waits
 * @param urgentAlerts unresolved alerts that are HIGH and not archived
 * @param warnings those that are MEDIUM
 * @param news those that are LOW
 */
record PlantState(
        long openLots,
        double oldestLotSeconds,
        long heldLots,
        long heldUnits,
        long sessions,
        long labels,
        double oldestLabelSeconds,
        long urgentAlerts,
        long warnings,
        long news) {}
