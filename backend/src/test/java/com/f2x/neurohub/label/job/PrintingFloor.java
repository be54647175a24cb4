package com.f2x.neurohub.label.job;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A default printer that prints while it is open, for tests of what leads to labels. */
public final class PrintingFloor implements AutoCloseable {

    private final TestPrinter printer = TestPrinter.willing();
    private final PrintPlant printers;
    private final PrintLoop loop;

    /** Sets up the printer, and has a process print labels of a kind with each PASS. */
    public PrintingFloor(ApplicationContext application, Api api, Database database, int process, String labelType) {
        this.printers = new PrintPlant(api, database);
        this.loop = application.getBean(PrintLoop.class);
        printers.usual(printer.port());
        printers.flag(process, labelType);
        loop.start();
    }

    /** What came out of the printer, one text for each label. */
    public List<String> labels() {
        return printer.labels();
    }

    /** Where the printer listens. */
    public int port() {
        return printer.port();
    }

    @Override
    public void close() {
        loop.stop();
        printers.clear();
        printer.close();
    }
}
