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
import java.util.Set;
import java.util.TreeSet;
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

    private static final ArchitecturePage PAGE = ArchitecturePage.read();

    /** A module may use modules of the floors below its own. */
    private static final Map<String, Integer> FLOORS = PAGE.floors();

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
    void usesOnlyWhatStandsBelow(String module) {
        assertThat(FLOORS)
                .as("Give the new module its floor in docs/explanation/architecture.md")
                .containsKey(module);

        assertThat(declared(module))
                .allSatisfy(name -> assertThat(FLOORS.get(name))
                        .as("%s must not use %s, which does not stand below it", module, name)
                        .isLessThan(FLOORS.get(module)));
    }

    @ParameterizedTest
    @MethodSource("modulesOfThePage")
    void theDrawingShowsWhomAModuleUses(String module) {
        Set<String> used = new TreeSet<>(declared(module));
        used.remove("shared");

        assertThat(PAGE.drawn().getOrDefault(module, Set.of())).isEqualTo(used);
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

    static Stream<String> modulesOfThePage() {
        return FLOORS.keySet().stream().sorted();
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
