package com.f2x.neurohub.onboarding.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV: commas, lines that end with CR LF, every value in quotes and NULL as nothing, so that it differs from an
 * empty text.
 *
 * <p>The form for spreadsheets begins with a byte order mark, and a text that a spreadsheet would compute gets an
 * apostrophe before it. Texts that begin with an apostrophe get one more, so the first one can be taken away again.
 */
public final class CsvFile implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COMPUTED = "=+-@\t\r\n'＝＋－＠";

    private final CSVPrinter printer;
    private final boolean excelSafe;

    public CsvFile(OutputStream out, boolean excelSafe) throws IOException {
        this.excelSafe = excelSafe;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (excelSafe) {
            writer.write(BYTE_ORDER_MARK);
        }
        this.printer = new CSVPrinter(writer, FORMAT);
    }

    /** Writes the names of the columns. */
    public void header(List<String> columns) throws IOException {
        for (String column : columns) {
            value(column, true);
        }
        endRow();
    }

    /**
     * Writes a value of the current row.
     *
     * @param text whether it is a text; numbers and times are no formulas whatever they begin with
     */
    public void value(@Nullable String value, boolean text) throws IOException {
        printer.print(value != null && text && excelSafe ? safe(value) : value);
    }

    private static String safe(String value) {
        return !value.isEmpty() && COMPUTED.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** Ends the current row. */
    public void endRow() throws IOException {
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
