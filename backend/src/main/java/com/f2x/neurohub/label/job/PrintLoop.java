package com.f2x.neurohub.label.job;

import com.f2x.neurohub.platform.drain.ClaimLoop;
import com.f2x.neurohub.platform.drain.Traffic;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps the printing of this node going. */
@Component
@EnableConfigurationProperties(PrintProperties.class)
class PrintLoop extends ClaimLoop<ClaimedPrinter> {

    /** A printer that hangs is not waited for when the node stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Printing printing;

    PrintLoop(Printing printing, PrintProperties properties, Traffic traffic) {
        super(
                new Settings("print", properties.enabled(), properties.printers(), properties.pollInterval(), PATIENCE),
                traffic);
        this.printing = printing;
    }

    @Override
    protected Optional<ClaimedPrinter> claim() {
        return printing.claim();
    }

    @Override
    protected void work(ClaimedPrinter printer, BooleanSupplier stop) {
        printing.print(printer, stop);
    }
}
