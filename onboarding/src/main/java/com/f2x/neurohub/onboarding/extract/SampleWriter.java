package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.masking.Masker;
import com.f2x.neurohub.onboarding.output.CsvFile;
import com.f2x.neurohub.onboarding.output.JsonSample;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import com.f2x.neurohub.onboarding.output.PartFile;
import com.f2x.neurohub.onboarding.output.WrittenFile;
import com.f2x.neurohub.onboarding.value.ValueReader;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Writes rows as they come: all of them as CSV, the first also as JSON. Nothing is held but one row. */
final class SampleWriter {

    private final OutputDirectory directory;
    private final String stem;
    private final List<SampleColumn> columns;
    private final boolean excelSafe;
    private final ValueReader reader;
    private final Masker masker;
    private final LongConsumer progress;
    private long rows;

    SampleWriter(
            OutputDirectory directory,
            String stem,
            List<SampleColumn> columns,
            ExtractionOptions options,
            Masker masker,
            LongConsumer progress) {
        this.directory = directory;
        this.stem = stem;
        this.columns = columns;
        this.excelSafe = options.excelSafe();
        this.reader = new ValueReader(options.values());
        this.masker = masker;
        this.progress = progress;
    }

    /** Writes both files, or none. */
    List<WrittenFile> write(ResultSet result) throws SQLException, IOException {
        try (PartFile csvPart = directory.begin(stem + ".csv");
                PartFile jsonPart = directory.begin(stem + ".json")) {
            try (CsvFile csv = new CsvFile(csvPart.stream(), excelSafe);
                    JsonSample json = new JsonSample(jsonPart.stream())) {
                csv.header(columns.stream().map(SampleColumn::name).toList());
                while (result.next()) {
                    write(result, csv, rows < JsonSample.MOST_ROWS ? json : null);
                    progress.accept(++rows);
                }
                json.end();
            }
            return List.of(
                    csvPart.commit().withRows(rows), jsonPart.commit().withRows(Math.min(rows, JsonSample.MOST_ROWS)));
        } catch (JacksonException e) {
            throw new IOException("JSON cannot be written", e);
        }
    }

    long rows() {
        return rows;
    }

    private void write(ResultSet row, CsvFile csv, @Nullable JsonSample json) throws SQLException, IOException {
        if (json != null) {
            json.beginRow();
        }
        for (SampleColumn column : columns) {
            String value = column.read(row, reader, masker);
            csv.value(value, column.isText());
            if (json != null) {
                json.value(column.name(), value);
            }
        }
        csv.endRow();
        if (json != null) {
            json.endRow();
        }
    }
}
