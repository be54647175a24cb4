package com.f2x.neurohub.load.bench;

import java.util.Map;

/** Measures everything on each data set, and writes down what came out; ends with 1 if anything failed. */
public final class Benchmark {

    /** Growth is measured on all data sets, everything else on the largest one that is not larger than this. */
    private static final int USUAL_ROWS = 500_000;

    private Benchmark() {}

    /** Takes no arguments; settings are system properties. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read();
        Application application = new Application(settings.jvm(), settings.application());
        DataSets dataSets = new DataSets(settings, application);
        Results results = new Results();
        Map<String, String> environment = Map.of();
        int usual = usual(settings);
        for (int rows : settings.rows()) {
            Progress.say("Data set of %,d rows", rows);
            try (DatabaseServer database = dataSets.open(rows)) {
                environment = Environment.describe(application, database.account());
                Run.measure(settings, application, database, rows, rows == usual, results);
                if (rows == usual) {
                    new Starts(settings, application, database, rows).measure(results.figures());
                }
            }
            Report.write(settings, environment, results);
        }
        dataSets.forget();
        Progress.say("The results are in %s", settings.report());
        if (results.errors() > 0) {
            Progress.say("%d requests failed", results.errors());
            System.exit(1);
        }
    }

    private static int usual(Settings settings) {
        return settings.rows().stream()
                .filter(rows -> rows <= USUAL_ROWS)
                .max(Integer::compare)
                .orElse(settings.rows().get(0));
    }
}
