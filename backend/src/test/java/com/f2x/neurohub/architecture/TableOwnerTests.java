package com.f2x.neurohub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.entity.ReadsTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrows go down in SQL as they do in imports: a module writes its own tables and declares what else it reads. */
class TableOwnerTests {

    private static final Path SOURCES = Path.of("src/main/java/com/f2x/neurohub");
    private static final Path MIGRATIONS = Path.of("../db/src/main/resources/db/migration");
    private static final Pattern CREATED =
            Pattern.compile("(?m)^create (?:unlogged )?table (?:if not exists )?([\\w.]+)");

    /** Which module owns which tables. */
    private static final Map<String, List<String>> OWNED = Map.ofEntries(
            Map.entry(
                    "identity",
                    List.of(
                            "users",
                            "sessions",
                            "access_tokens",
                            "refresh_tokens",
                            "sign_in_failures",
                            "api_keys",
                            "stream_tickets",
                            "auth.tenant_h")),
            Map.entry("platform", List.of("idempotency_keys", "request_budgets", "error_logs")),
            Map.entry(
                    "product",
                    List.of(
                            "product_models",
                            "processes",
                            "process_names",
                            "defect_codes",
                            "measurement_specs",
                            "measurement_spec_revisions",
                            "routes",
                            "route_steps")),
            Map.entry(
                    "plant",
                    List.of(
                            "production_lines",
                            "equipment",
                            "stations",
                            "equipment_states",
                            "process_headers",
                            "sequences",
                            "sequence_packages")),
            Map.entry("tracking", List.of("lots", "number_counters", "wip_items", "serials", "holds", "interventions")),
            Map.entry("execution", List.of("process_data", "rework_orders", "ingest_records")),
            Map.entry("alert", List.of("alerts", "alert_signals")),
            Map.entry("label", List.of("label_templates", "printers", "print_jobs", "print_logs")),
            Map.entry(
                    "inbound",
                    List.of(
                            "webhook_sources",
                            "webhook_deliveries",
                            "raw.site_tracking_events_r",
                            "staging.site_tracking_events_s")),
            Map.entry(
                    "outbound",
                    List.of("outbox_events", "webhook_subscriptions", "webhook_dead_letters", "event_feed")),
            Map.entry("signature", List.of("signatures")),
            Map.entry("audit", List.of("audit_logs", "audit_legal_holds", "audit_seals", "audit_anchors")));

    /** Tables of the schema itself, which no module uses. */
    private static final Set<String> OF_THE_SCHEMA = Set.of(
            "application_privileges",
            "audit_rules",
            "audit_logs_default",
            "migrations.migration_log",
            "migrations.rollback_log",
            "migrations.performance_log");

    private static final Map<String, String> OWNERS = owners();

    /** The files that speak with the database. */
    private static final List<Statements> FILES = Statements.under(SOURCES, OWNERS.keySet()).stream()
            .filter(file -> !file.reads().isEmpty() || !file.writes().isEmpty())
            .toList();

    private static final Map<String, Integer> FLOORS = ArchitecturePage.read().floors();

    @Test
    void everyTableHasAnOwner() {
        Set<String> known = new TreeSet<>(OWNERS.keySet());
        known.addAll(OF_THE_SCHEMA);

        assertThat(known).as("Give the new table its owner").isEqualTo(created());
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesOnlyTablesOfItsModule(Statements statements) {
        assertThat(foreign(statements, statements.writes()))
                .as("%s: let the owner write its table", statements.file())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsOnlyTablesThatItsModuleDeclares(Statements statements) throws ClassNotFoundException {
        assertThat(declared(module(statements.file())))
                .as("%s: name it in @ReadsTables of the module's package-info, or ask the owner", statements.file())
                .containsAll(foreign(statements, statements.reads()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void declaresOnlyWhatItReadsAndWhatStandsBelowIt(String module) throws ClassNotFoundException {
        Set<String> read = files().filter(file -> module(file.file()).equals(module))
                .flatMap(file -> foreign(file, file.reads()).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared(module))
                .isEqualTo(read)
                .allSatisfy(table -> assertThat(floor(owner(table)))
                        .as("%s is owned by %s, which stands above %s", table, owner(table), module)
                        .isLessThan(floor(module)));
    }

    @Test
    void anOffenderIsFound(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Offender.java"), """
                class Offender {
                    String upwards = "(select count(*) from process_data d where d.equipment_id = id)";
                    String foreign = "update users set full_name = ''";
                }
                """);

        Statements found =
                Statements.under(directory, OWNERS.keySet()).iterator().next();

        assertThat(found.reads()).containsExactly("process_data");
        assertThat(found.writes()).containsExactly("users");
        assertThat(floor("execution")).isGreaterThan(floor("plant"));
    }

    static Stream<Statements> files() {
        return FILES.stream();
    }

    static Stream<String> modules() {
        return FLOORS.keySet().stream().filter(module -> Files.isDirectory(SOURCES.resolve(module)));
    }

    private static String owner(String table) {
        return Objects.requireNonNull(OWNERS.get(table), table);
    }

    private static int floor(String module) {
        return Objects.requireNonNull(FLOORS.get(module), module);
    }

    private static Set<String> foreign(Statements statements, Set<String> tables) {
        String module = module(statements.file());
        return tables.stream()
                .filter(table -> !owner(table).equals(module))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String module(Path file) {
        return SOURCES.toAbsolutePath()
                .relativize(file.toAbsolutePath())
                .getName(0)
                .toString();
    }

    private static Set<String> declared(String module) throws ClassNotFoundException {
        Package described =
                Class.forName("com.f2x.neurohub." + module + ".package-info").getPackage();
        return Optional.ofNullable(described.getAnnotation(ReadsTables.class))
                .map(reads -> new TreeSet<>(List.of(reads.value())))
                .orElseGet(TreeSet::new);
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        OWNED.forEach((module, tables) -> tables.forEach(table -> owners.put(table, module)));
        return owners;
    }

    private static Set<String> created() {
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            return migrations
                    .filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(file -> CREATED.matcher(text(file)).results().map(MatchResult::group))
                    .map(statement -> statement.substring(statement.lastIndexOf(' ') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
