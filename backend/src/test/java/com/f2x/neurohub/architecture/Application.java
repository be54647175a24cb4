package com.f2x.neurohub.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The application as it was compiled. */
final class Application {

    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private Application() {}
}
