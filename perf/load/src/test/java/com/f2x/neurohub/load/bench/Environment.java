package com.f2x.neurohub.load.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where a run took place, and what was measured. */
final class Environment {

    private static final String UNKNOWN = "not known";

    private Environment() {}

    /** What there is to say, in words, by what it is about. */
    static Map<String, String> describe(Application application, Account account) {
        Plant plant = Plant.of(account);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        all.put("commit", commit());
        all.put("processor", processor());
        all.put("cores", Integer.toString(system.getAvailableProcessors()));
        all.put("memory", "%d MB".formatted(system.getTotalMemorySize() >> 20));
        all.put("system", "%s %s".formatted(system.getName(), system.getVersion()));
        all.put("Java", "%s, %s".formatted(Runtime.version(), System.getProperty("java.vm.name")));
        all.put("options of the application's Java", words(application.options().stream()));
        all.put(
                "settings of the application",
                words(application.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())));
        all.put("PostgreSQL", plant.texts("select version()").get(0));
        all.put("settings of PostgreSQL", words(plant.texts("""
                        select name || '=' || current_setting(name) from pg_settings
                        where name in ('shared_buffers', 'fsync', 'synchronous_commit', 'full_page_writes', 'max_wal_size', 'jit')
                           or source not in ('default', 'override', 'client', 'session')
                           and name !~ '^(lc_|log_|port|listen|unix_socket|data_dir|hba|ident|DateStyle|TimeZone|default_text)'
                        order by name
                        """).stream()));
        return all;
    }

    private static String words(Stream<String> words) {
        String all = words.map("`%s`"::formatted)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return all.isEmpty() ? "none" : all;
    }

    private static String commit() {
        String commit = output("git", "rev-parse", "--short=10", "HEAD");
        if (commit.isEmpty()) {
            return UNKNOWN;
        }
        return output("git", "status", "--porcelain", "--untracked-files=no").isEmpty()
                ? commit
                : commit + " with changes";
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
