package com.f2x.neurohub.quality.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.report.ReportClient;
import com.f2x.neurohub.shared.time.Span;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts runs of chosen lengths in a year nobody else uses, in a transaction that is rolled back. */
@ApplicationTest
class CycleTimesTests {

    private static final Instant DAY = Instant.parse("2019-03-05T12:00:00Z");

    private static final String RUN = """
            insert into process_data (lot_id, process_id, data_level, operator_id, recorded_by, completed_by, result, defects,
                                      started_at, completed_at, completion_recorded_at)
            select l.id, p.id, 'LOT', u.id, u.id, u.id, 'FAIL', '[{"code": "X"}]',
                   cast(:at as timestamptz) - interval '1 second' * :seconds, cast(:at as timestamptz), cast(:at as timestamptz)
            from processes p, (select min(id) as id from users) u, (select min(id) as id from lots) l
            where p.process_number = :process
            """;

    private static final String LOT = """
            insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity)
            select 'CYCLES', (select min(id) from product_models), (select min(id) from production_lines), 1, '2019-03-05', 1
            """;

    private final Database database;

    CycleTimesTests(@Autowired Database database) {
        this.database = database;
    }

    @Test
    void theMedianOfAnEvenNumberOfRunsIsBetweenTheTwoInTheMiddle() throws SQLException {
        assertThat(measured(Map.of(1, new int[] {10, 41, 20, 900})))
                .containsExactlyEntriesOf(Map.of(1, new Figure(4, 242.8, 10, 900, 30.5)));
    }

    @Test
    void theMedianOfAnOddNumberOfRunsIsTheOneInTheMiddle() throws SQLException {
        assertThat(measured(Map.of(2, new int[] {7, 7, 5000, 7, 8}, 3, new int[] {0})))
                .isEqualTo(Map.of(2, new Figure(5, 1005.8, 7, 5000, 7), 3, new Figure(1, 0, 0, 0, 0)));
    }

    @Test
    void anyRunsAreAsWhenTheyAreSorted() throws SQLException {
        Random random = new Random(4711);
        Map<Integer, int[]> runs = IntStream.rangeClosed(1, 8)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(),
                        process -> random.ints(1 + random.nextInt(40), 0, 25).toArray()));

        assertThat(measured(runs))
                .isEqualTo(runs.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Figure.of(entry.getValue()))));
    }

    /** What is told of one process. */
    private record Figure(long runs, double average, long least, long most, double median) {

        static Figure of(int[] seconds) {
            int[] sorted = seconds.clone();
            Arrays.sort(sorted);
            int count = sorted.length;
            return new Figure(
                    count,
                    Math.round(Arrays.stream(sorted).sum() * 10.0 / count) / 10.0,
                    sorted[0],
                    sorted[count - 1],
                    (sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0);
        }
    }

    /** The figures by the number of the process, of those that had runs. */
    private Map<Integer, Figure> measured(Map<Integer, int[]> runs) throws SQLException {
        return database.unseen(connected -> {
            JdbcClient jdbc = JdbcClient.create(connected);
            jdbc.sql(LOT).update();
            runs.forEach((process, lengths) -> insert(jdbc, process, lengths));
            Map<String, Integer> numbers = numbers(jdbc);
            List<CycleTime> told =
                    new FiguresStore(new ReportClient(connected)).cycleTimes(new Span(DAY, DAY.plusSeconds(1)));
            return told.stream()
                    .filter(cycle -> cycle.runs() > 0)
                    .collect(Collectors.toMap(
                            cycle -> numbers.get(cycle.processNameEn()),
                            cycle -> new Figure(
                                    cycle.runs(), cycle.average(), cycle.least(), cycle.most(), cycle.median())));
        });
    }

    private static void insert(JdbcClient jdbc, int process, int[] lengths) {
        for (int seconds : lengths) {
            jdbc.sql(RUN)
                    .param("at", DAY.toString())
                    .param("seconds", seconds)
                    .param("process", process)
                    .update();
        }
    }

    private static Map<String, Integer> numbers(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "select process_name_en as name, process_number as number from processes where process_number <= 8")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get("name"), row -> ((Number) row.get("number")).intValue()));
    }
}
