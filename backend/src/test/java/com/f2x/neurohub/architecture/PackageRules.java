package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.f2x.offenders.OffendingStatement;
import com.f2x.offenders.execution.unit.OffendingUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules for the rooms within a module. */
final class PackageRules {

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    "the heart stands on floors",
                    layeredArchitecture()
                            .consideringOnlyDependenciesInLayers()
                            .withOptionalLayers(true)
                            .layer("unit")
                            .definedBy("..execution.unit..")
                            .layer("step")
                            .definedBy("..execution.step..")
                            .layer("ingest")
                            .definedBy("..execution.ingest..")
                            .layer("rework")
                            .definedBy("..execution.rework..")
                            .layer("decision")
                            .definedBy("..execution.decision..")
                            .layer("door")
                            .definedBy("..execution.door..")
                            .whereLayer("door")
                            .mayNotBeAccessedByAnyLayer()
                            .whereLayer("ingest")
                            .mayOnlyBeAccessedByLayers("door")
                            .whereLayer("rework")
                            .mayOnlyBeAccessedByLayers("door")
                            .whereLayer("decision")
                            .mayOnlyBeAccessedByLayers("door")
                            .whereLayer("step")
                            .mayOnlyBeAccessedByLayers("ingest", "rework", "decision", "door")
                            .because("what a unit is knows nothing of steps, a step nothing of deliveries, rework and"
                                    + " decisions, and none of them of doors: move what is shared down"),
                    OffendingUnit.class),
            new HouseRule(
                    "SQL has a home",
                    noClasses()
                            .that()
                            .haveNameNotMatching(".*Store")
                            .and()
                            .resideOutsideOfPackages("..neurohub.platform..", "..neurohub.shared..")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(JdbcClient.class)
                            .because("who looks for a statement looks into XStore, or into the XSql beside it"),
                    OffendingStatement.class));

    private PackageRules() {}
}
