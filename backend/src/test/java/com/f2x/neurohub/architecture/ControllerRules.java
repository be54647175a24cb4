package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.offenders.OffendingEndpoints;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.persistence.Entity;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules for controllers and their operations. */
final class ControllerRules {

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    "controllers are package-private",
                    classes()
                            .that()
                            .areMetaAnnotatedWith(Controller.class)
                            .should()
                            .bePackagePrivate()
                            .because("only HTTP calls a controller: drop the modifier"),
                    OffendingEndpoints.class),
            new HouseRule(
                    "controllers are named so",
                    classes()
                            .that()
                            .areMetaAnnotatedWith(Controller.class)
                            .should()
                            .haveSimpleNameEndingWith("Controller")
                            .because("files are named by role: LotController"),
                    OffendingEndpoints.class),
            new HouseRule(
                    "controllers use services",
                    noClasses()
                            .that()
                            .areMetaAnnotatedWith(Controller.class)
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(Repository.class)
                            .because("data flows one way, controller -> service -> repository: ask the feature's"
                                    + " service, where transactions and rules are"),
                    OffendingEndpoints.class),
            new HouseRule(
                    "controllers know no columns",
                    noClasses()
                            .that()
                            .areMetaAnnotatedWith(Controller.class)
                            .should()
                            .dependOnClassesThat(
                                    assignableTo(Specification.class).or(metaAnnotatedWith(StaticMetamodel.class)))
                            .because("conditions are the business of filters and services: name the condition there"),
                    OffendingEndpoints.class),
            operations(
                    "operations say who may call them",
                    operation -> operation.isAnnotatedWith(Requires.class) != operation.isAnnotatedWith(Open.class),
                    "everything is denied unless named: annotate it with exactly one of @Requires(permission) and"
                            + " @Open"),
            operations(
                    "operations are documented",
                    operation -> operation
                            .tryGetAnnotationOfType(Operation.class)
                            .filter(documentation -> !documentation.summary().isBlank())
                            .isPresent(),
                    "the API documentation lists every operation: annotate it with @Operation(summary = ...)"),
            operations(
                    "operations return views",
                    operation -> operation.getReturnType().getAllInvolvedRawTypes().stream()
                            .noneMatch(type -> type.isAnnotatedWith(Entity.class)),
                    "no entity leaves its transaction: map it to a view in the service call"));

    private ControllerRules() {}

    private static HouseRule operations(String name, Predicate<JavaMethod> keeps, String reason) {
        ArchCondition<JavaMethod> condition = new ArchCondition<>("keep: " + name) {
            @Override
            public void check(JavaMethod operation, ConditionEvents events) {
                events.add(new SimpleConditionEvent(operation, keeps.test(operation), operation.getFullName()));
            }
        };
        return new HouseRule(
                name,
                methods()
                        .that()
                        .areMetaAnnotatedWith(RequestMapping.class)
                        .should(condition)
                        .because(reason),
                OffendingEndpoints.class);
    }
}
