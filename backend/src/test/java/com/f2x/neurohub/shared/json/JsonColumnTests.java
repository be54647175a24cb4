package com.f2x.neurohub.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.ApplicationTest;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class JsonColumnTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "jsonb-types.md");

    private final JdbcClient jdbc;
    private final EntityManager manager;
    private final TransactionOperations transactions;
    private final Set<JsonColumn> columns;

    JsonColumnTests(
            @Autowired JdbcClient jdbc,
            @Autowired EntityManager manager,
            @Autowired TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.manager = manager;
        this.transactions = transactions;
        this.columns =
                columns(jdbc, JsonColumn.of(manager.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class)));
    }

    private static Set<JsonColumn> columns(JdbcClient jdbc, Set<JsonColumn> mapped) {
        List<String> names = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and data_type in ('json', 'jsonb')
                        """).query(String.class).list();
        Map<String, List<JsonColumn>> found = mapped.stream().collect(Collectors.groupingBy(JsonColumn::name));
        return names.stream()
                .flatMap(name -> found.getOrDefault(name, List.of(new JsonColumn(name, JsonColumn.SQL_ONLY))).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void thePageTellsEveryColumnAndItsMapping() throws IOException {
        assertThat(JsonColumn.of(Files.readString(PAGE))).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"| hypersistence type |, | text |", "| `defects` |, | `flaws` |", "| `stations` |, | stations |"})
    void aPageThatSaysSomethingElseIsFound(String right, String wrong) throws IOException {
        assertThat(JsonColumn.of(Files.readString(PAGE).replace(right, wrong))).isNotEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ProductModel; product_models; specifications;       {"b": 1, "long_name": [1, 0.10]}
                    Process;      processes;      quality_criteria;     {"b": 1, "long_name": [1, 0.10]}
                    Process;      processes;      defect_items;         ["a, b", "c"]
                    Equipment;    equipment;      maintenance_schedule; {"b": 1, "long_name": [1, 0.10]}
                    """)
    void aRowIsNotWrittenBecauseItWasRead(String entity, String table, String column, String json) {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("update %s set %s = cast(? as jsonb)".formatted(table, column))
                    .param(json)
                    .update();
            String versions = "select sum(version) from " + table;
            long before = jdbc.sql(versions).query(Long.class).single();

            List<?> rows =
                    manager.createQuery("select e from %s e".formatted(entity)).getResultList();
            manager.flush();

            assertThat(rows).isNotEmpty();
            assertThat(jdbc.sql(versions).query(Long.class).single()).isEqualTo(before);
        });
    }
}
