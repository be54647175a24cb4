package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.plant.line.ProductionLine;
import com.f2x.neurohub.product.model.ProductModel;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/**
 * Issues lot numbers: short codes of line and model, year and month of production, sequence ({@code KR01PSA251101}).
 * The counter counts in the transaction that stores the lot, so that a lot that is not stored leaves no gap; whoever
 * wants the next number waits for it.
 */
@Component
class LotNumbers {

    /** Any text but one that is, or may become, the number of a lot or unit: nobody could tell whose it is. */
    static final String NO_NUMBER =
            "(?![Ww][Ii][Pp]-)(?![A-Za-z]{2}-?\\d{2}-?[A-Za-z][A-Za-z0-9]{2}-?\\d(?:-?\\d){5,9}$).*";

    static final String NO_NUMBER_MEANING =
            "must not look like the number of a lot or unit here, such as KR01PSA251101";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");
    private static final int LAST_NUMBER = 999;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final LotStore store;

    LotNumbers(LotStore store) {
        this.store = store;
    }

    /** Issues the next number; it grows to three digits of sequence after the 99th lot of a month. */
    String next(ProductionLine line, ProductModel model, LocalDate productionDate) {
        requireCentury(productionDate);
        String prefix = line.getShortCode() + model.getShortCode() + MONTH.format(productionDate);
        int sequence = store.countNumber(prefix);
        if (sequence > LAST_NUMBER) {
            throw Rule.LOT_NUMBER_EXHAUSTED.because("All %d lot numbers %s are issued", LAST_NUMBER, prefix);
        }
        return prefix + "%02d".formatted(sequence);
    }

    /** Two digits tell the year, so that another century's lots would take this one's numbers. */
    private static void requireCentury(LocalDate productionDate) {
        if (productionDate.getYear() < FIRST_YEAR || productionDate.getYear() > LAST_YEAR) {
            throw Rule.INVALID_CONTENT.at(
                    "production_date", "must lie between the years %d and %d", FIRST_YEAR, LAST_YEAR);
        }
    }
}
