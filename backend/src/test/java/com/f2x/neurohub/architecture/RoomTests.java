package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of a module: packages that use each other in one direction. */
class RoomTests {

    @ParameterizedTest
    @ValueSource(strings = "identity")
    void formNoCircle(String module) {
        slices().matching("com.f2x.neurohub.%s.(*)..".formatted(module))
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPath(Path.of("target/classes/com/f2x/neurohub", module)));
    }
}
