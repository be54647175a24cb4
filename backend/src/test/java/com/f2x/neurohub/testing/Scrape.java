package com.f2x.neurohub.testing;

import java.util.Arrays;
import java.util.List;

/** What Prometheus reads of the application under test. */
public record Scrape(List<String> series) {

    /** The key with which all applications under test let Prometheus in. */
    public static final String KEY = "scraping of applications under test 5b1e";

    private static final String PATH = "/actuator/prometheus";

    /** Reads it as somebody who may. */
    public static Scrape of(Api api) {
        return read(api.get(PATH));
    }

    /** Reads it as Prometheus does, which no database has to let in. */
    public static Scrape byKey(Api api) {
        return read(api.send(api.request(PATH).header("Authorization", "Bearer " + KEY)));
    }

    private static Scrape read(Answer answer) {
        return new Scrape(answer.expect(200)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /**
     * The sum of the series of a metric that have these labels; 0 if there are none.
     *
     * @param labels such as {@code process="P1"}
     */
    public double sum(String metric, String... labels) {
        return series.stream()
                .filter(line -> line.startsWith(metric + "{"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
