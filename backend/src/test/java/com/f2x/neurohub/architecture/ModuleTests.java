package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.NeuroHubApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules, and who may use whom. */
class ModuleTests {

    /** The test support of all modules is on the class path, too; it is no module of the application. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            NeuroHubApplication.class, resideInAnyPackage("com.f2x.neurohub.db..", "com.f2x.neurohub.testing.."));

    /** A module may use modules of its own tier and of those below; Modulith refuses cycles. */
    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("platform", 1),
            Map.entry("audit", 1),
            Map.entry("identity", 1),
            Map.entry("product", 1),
            Map.entry("plant", 1),
            Map.entry("measurement", 1),
            Map.entry("tracking", 2),
            Map.entry("execution", 3),
            Map.entry("trace", 4),
            Map.entry("quality", 4),
            Map.entry("analytics", 4),
            Map.entry("label", 4),
            Map.entry("alert", 4));

    /** These serve every feature, so they know none. */
    private static final List<String> ON_SHARED_ONLY = List.of("platform", "audit");

    @Test
    void modulesUseOnlyEachOthersFacesAndFormNoCycle() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void declaresWhomItUses(String module) {
        assertThat(declared(module))
                .as("package-info of %s needs @ApplicationModule(allowedDependencies = {...})", module)
                .doesNotContain(ApplicationModule.OPEN_TOKEN);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void usesOnlyWhatTheDesignAllows(String module) {
        assertThat(TIERS)
                .as("Give the new module its tier here and in the design")
                .containsKey(module);

        assertThat(declared(module)).allSatisfy(name -> {
            assertThat(TIERS).containsKey(name);
            assertThat(TIERS.get(name))
                    .as("%s must not use %s, which stands above it", module, name)
                    .isLessThanOrEqualTo(TIERS.get(module));
            if (ON_SHARED_ONLY.contains(module)) {
                assertThat(name).isEqualTo("shared");
            }
        });
    }

    /** A package-info among the tests hides that of the application from Modulith, and the boundaries with it. */
    @Test
    void noPackageInfoOfATestHidesAModulesOwn() throws IOException {
        Path main = Path.of("src/main/java");
        Path test = Path.of("src/test/java");
        try (Stream<Path> sources = Files.walk(main)) {
            assertThat(sources.filter(source -> source.endsWith("package-info.java"))
                            .filter(ModuleTests::drawsABoundary)
                            .map(source -> test.resolve(main.relativize(source))))
                    .as("Delete these: the package-info of the application describes the package already")
                    .noneMatch(Files::exists);
        }
    }

    private static boolean drawsABoundary(Path packageInfo) {
        try {
            return Files.readString(packageInfo).contains("org.springframework.modulith");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> modules() {
        return MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .toList();
    }

    private static List<String> declared(String module) {
        ApplicationModule declaration = MODULES.getModuleByName(module)
                .orElseThrow()
                .getBasePackage()
                .getAnnotation(ApplicationModule.class)
                .orElseThrow(() -> new AssertionError("package-info of %s needs @ApplicationModule".formatted(module)));
        return Arrays.stream(declaration.allowedDependencies())
                .map(name -> name.replaceFirst("\\s*::.*", ""))
                .toList();
    }
}
