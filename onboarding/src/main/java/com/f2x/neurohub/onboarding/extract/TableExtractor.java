package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.Column;
import com.f2x.neurohub.onboarding.dictionary.Dictionary;
import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.dictionary.TableSchema;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import com.f2x.neurohub.onboarding.masking.MaskMethod;
import com.f2x.neurohub.onboarding.masking.Masker;
import com.f2x.neurohub.onboarding.output.FileStems;
import com.f2x.neurohub.onboarding.output.OutputDirectory;
import com.f2x.neurohub.onboarding.output.TableResult;
import com.f2x.neurohub.onboarding.output.TableStatus;
import com.f2x.neurohub.onboarding.output.WrittenFile;
import com.f2x.neurohub.onboarding.value.ValueKind;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Extracts one table after the other, and adds what it has written to a list. */
final class TableExtractor {

    private final SourceSession session;
    private final OutputDirectory directory;
    private final ExtractionOptions options;
    private final ExtractionListener listener;
    private final String timestamp;
    private final List<WrittenFile> files;
    private final FileStems stems = new FileStems();
    private final Masker masker = new Masker();

    TableExtractor(
            SourceSession session,
            OutputDirectory directory,
            ExtractionOptions options,
            ExtractionListener listener,
            String timestamp,
            List<WrittenFile> files) {
        this.session = session;
        this.directory = directory;
        this.options = options;
        this.listener = listener;
        this.timestamp = timestamp;
        this.files = files;
    }

    TableResult extract(SourceTable table) {
        String stem = stems.of(table);
        List<String> written = new ArrayList<>();
        try {
            return extract(table, stem, written);
        } catch (OnboardingException e) {
            return TableResult.failed(
                    table.schema(), table.tableName(), e.code().name(), e.detail(), written);
        }
    }

    private TableResult extract(SourceTable table, String stem, List<String> written) {
        TableSchema schema = new Dictionary(session).describe(table);
        if (schema.columns().isEmpty()) {
            throw new OnboardingException(FailureCode.NO_RIGHTS, "The dictionary shows no columns of " + table);
        }
        String sql = SampleQuery.sql(session.dialect(), table, schema.columns(), options);
        try (PreparedStatement statement = session.prepare(sql)) {
            List<SampleColumn> columns = columns(schema, statement.getMetaData());
            keep(directory.json(stem + "_schema.json", typed(schema, statement.getMetaData())), written);
            if (!options.rowData()) {
                return result(table, TableStatus.DESCRIBED, columns, null, written);
            }
            return sample(table, stem, statement, schema.columns(), columns, written);
        } catch (SQLException e) {
            throw session.failure(e, table.toString());
        } catch (IOException e) {
            throw OutputDirectory.failed(directory.path().resolve(stem), e);
        }
    }

    private TableResult sample(
            SourceTable table,
            String stem,
            PreparedStatement statement,
            List<Column> described,
            List<SampleColumn> columns,
            List<String> written)
            throws SQLException, IOException {
        statement.setFetchSize(SampleQuery.fetchSize(described));
        if (options.limit() < Integer.MAX_VALUE) {
            statement.setMaxRows((int) options.limit());
        }
        SampleWriter writer = new SampleWriter(
                directory, stem + "_sample_" + timestamp, columns, options, masker, listener::rowWritten);
        long rows;
        try (ResultSet result = statement.executeQuery()) {
            for (WrittenFile file : writer.write(result)) {
                keep(file, written);
            }
            rows = writer.rows();
        }
        if (rows == 0 && options.failOnEmpty()) {
            throw new OnboardingException(FailureCode.TABLE_EMPTY, table + " has no rows");
        }
        return result(table, rows == 0 ? TableStatus.EMPTY : TableStatus.EXTRACTED, columns, rows, written);
    }

    private void keep(WrittenFile file, List<String> written) {
        files.add(file);
        written.add(file.name());
    }

    private List<SampleColumn> columns(TableSchema schema, ResultSetMetaData types) throws SQLException {
        List<SampleColumn> columns = new ArrayList<>();
        for (Column column : schema.columns()) {
            int place = columns.size() + 1;
            ValueKind kind = ValueKind.of(types.getColumnType(place), types.getColumnTypeName(place));
            columns.add(SampleColumn.of(schema.schema(), schema.tableName(), column, place, kind, options.masks()));
        }
        return columns;
    }

    private static TableSchema typed(TableSchema schema, ResultSetMetaData types) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (Column column : schema.columns()) {
            columns.add(column.typed(ValueKind.nameOf(types.getColumnType(columns.size() + 1))));
        }
        return schema.withColumns(columns);
    }

    private TableResult result(
            SourceTable table,
            TableStatus status,
            List<SampleColumn> columns,
            @Nullable Long rows,
            List<String> written) {
        return new TableResult(
                table.schema(),
                table.tableName(),
                status,
                null,
                null,
                rows,
                rows != null && rows >= options.limit(),
                counts(columns, SampleColumn::cut),
                masked(columns),
                counts(columns, SampleColumn::found),
                columns.stream()
                        .filter(SampleColumn::isUnsupported)
                        .map(SampleColumn::name)
                        .toList(),
                written);
    }

    private static Map<String, Long> counts(List<SampleColumn> columns, ToLongFunction<SampleColumn> count) {
        Map<String, Long> counts = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> count.applyAsLong(column) > 0)
                .forEach(column -> counts.put(column.name(), count.applyAsLong(column)));
        return counts;
    }

    private static Map<String, String> masked(List<SampleColumn> columns) {
        return columns.stream()
                .filter(column -> column.method() != MaskMethod.KEEP)
                .collect(Collectors.toMap(
                        SampleColumn::name,
                        column -> column.method().name().toLowerCase(Locale.ROOT),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
