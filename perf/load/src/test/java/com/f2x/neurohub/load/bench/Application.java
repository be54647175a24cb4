package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.RunningApplication;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged application as everybody starts it: with what Java takes by itself, and with limits of requests that let
 * through what is measured, as a plant with gateways sets them.
 */
final class Application {

    /** Signs the webhooks. */
    static final String SECRET = "a secret that only the benchmark knows";

    private static final String PLENTY = "10000000";

    private final Path jar;
    private final List<String> options;
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** Takes options for Java, and settings as {@code name=value}. */
    Application(List<String> options, List<String> more) {
        this(RunningApplication.jar(), options, more);
    }

    private Application(Path jar, List<String> options, List<String> more) {
        this.jar = jar;
        this.options = options;
        for (String limit : List.of(
                "per-client-per-minute",
                "per-client-per-hour",
                "per-key-per-minute",
                "per-key-per-hour",
                "heavy-operations-per-client-per-day",
                "global-per-second")) {
            settings.put("neurohub.rate-limit." + limit, PLENTY);
        }
        for (String setting : more) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
    }

    /** The same with more settings, as {@code name=value}. */
    Application with(List<String> more) {
        return new Application(
                jar, options, Stream.concat(told(), more.stream()).toList());
    }

    /** The same from another jar, with an option of Java more. */
    Application from(Path other, String option) {
        return new Application(
                other, Stream.concat(options.stream(), Stream.of(option)).toList(), told().toList());
    }

    private Stream<String> told() {
        return settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue());
    }

    /** Its settings, without those that say where the database is. */
    Map<String, String> settings() {
        return settings;
    }

    /** Options of its Java. */
    List<String> options() {
        return options;
    }

    /** Starts it on a database. */
    RunningApplication start(Account account) {
        return start(account, Map.of());
    }

    /** Starts it with settings of the moment. */
    RunningApplication start(Account account, Map<String, String> passing) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("neurohub.db.url", account.url());
        all.put("neurohub.db.username", account.username());
        all.put("neurohub.db.password", account.password());
        all.put("neurohub.webhooks.key", "a key that only the benchmark knows");
        all.put("neurohub.inbound.secret", SECRET);
        all.putAll(passing);
        return RunningApplication.start(jar, options, all);
    }
}
