package com.f2x.neurohub.label.job;

import com.f2x.neurohub.label.printer.Confirmation;
import java.util.UUID;

/**
 * The right to print on a printer, which one node has at a time.
 *
 * @param id the printer
 * @param claim tells this claim from later ones
 * @param printerName what people call it
 * @param host where it is
 * @param port where it listens
 * @param dotsPerMm its resolution
 * @param confirmation how it is known that it took a label
 */
record ClaimedPrinter(
        long id, UUID claim, String printerName, String host, int port, int dotsPerMm, Confirmation confirmation) {}
