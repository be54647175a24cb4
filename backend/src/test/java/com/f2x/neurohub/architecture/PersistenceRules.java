package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.f2x.offenders.OffendingEntity;
import com.f2x.offenders.OffendingRepository;
import jakarta.persistence.Entity;
import java.util.List;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Rules for entities and repositories. */
final class PersistenceRules {

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    "repositories are package-private",
                    classes()
                            .that()
                            .areAssignableTo(Repository.class)
                            .and()
                            .areNotAnnotatedWith(NoRepositoryBean.class)
                            .should()
                            .bePackagePrivate()
                            .because("features call each other's services, never each other's repositories: drop the"
                                    + " modifier and offer a service method"),
                    OffendingRepository.class),
            new HouseRule(
                    "entities have verbs",
                    noMethods()
                            .that()
                            .areDeclaredInClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .and()
                            .areNotPrivate()
                            .should()
                            .haveNameMatching("set[A-Z].*")
                            .because("a setter lets anybody break the entity's rules: name what happens (edit, close,"
                                    + " hold) and check the rules there"),
                    OffendingEntity.class));

    private PersistenceRules() {}
}
