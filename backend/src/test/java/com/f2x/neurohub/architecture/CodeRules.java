package com.f2x.neurohub.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.f2x.neurohub.execution.unit.DefectsFitResult;
import com.f2x.neurohub.execution.unit.ReportedOutcome;
import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import com.f2x.offenders.OffendingHelper;
import com.f2x.offenders.OffendingInjection;
import com.f2x.offenders.OffendingOutcome;
import com.f2x.offenders.OffendingPassword;
import com.f2x.offenders.OffendingRetry;
import com.f2x.offenders.OffendingTime;
import com.f2x.offenders.OffendingView;
import com.f2x.offenders.unmarked.Unmarked;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Rules that hold for every class. */
final class CodeRules {

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    "every package is null-marked",
                    classes()
                            .should(resideInANullMarkedPackage())
                            .because("NullAway checks only marked code: add a package-info.java with Javadoc and"
                                    + " @NullMarked, and mark what may be null @Nullable"),
                    Unmarked.class),
            new HouseRule(
                    "constructors inject",
                    noFields()
                            .should()
                            .beAnnotatedWith(Autowired.class)
                            .orShould()
                            .beAnnotatedWith(Value.class)
                            .orShould()
                            .beAnnotatedWith("jakarta.inject.Inject")
                            .because("a class tells what it needs in its constructor: make the field final and a"
                                    + " parameter, and settings a @ConfigurationProperties record"),
                    OffendingInjection.class),
            new HouseRule(
                    "there is one clock",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName("com.f2x.neurohub.shared.time.ClockConfiguration")
                            .should()
                            .accessTargetWhere(new AsksTheMachineForTheTime())
                            .because("tests must be able to set the time: take the java.time.Clock bean and ask it"
                                    + " (System.nanoTime is fine for durations)"),
                    OffendingTime.class),
            new HouseRule(
                    "retries keep out of others' transactions",
                    noClasses()
                            .that()
                            .doNotBelongToAnyOf(RetriesLostRaces.class)
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(Retryable.class)
                            .because("a deadlock ends the transaction around the method, too: use @RetriesLostRaces"),
                    OffendingRetry.class),
            new HouseRule(
                    "passwords are checked at one place",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("com.f2x.neurohub.identity.password")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(PasswordEncoder.class)
                            .because("guesses are limited, and hashing waits for its turn outside transactions:"
                                    + " use PasswordCheck and Passwords"),
                    OffendingPassword.class),
            new HouseRule(
                    "reported outcomes are held against their defects",
                    classes()
                            .that()
                            .implement(ReportedOutcome.class)
                            .should()
                            .beAnnotatedWith(DefectsFitResult.class)
                            .because("a PASS has no defects, whichever form reports it"),
                    OffendingOutcome.class),
            new HouseRule(
                    "names say what a class is",
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Dto|DTO|Impl|Utils?|Helper|Manager)")
                            .because("such names say nothing: name the thing (LotView, CreateLot, LotNumbers)"),
                    OffendingHelper.class),
            new HouseRule(
                    "views are records",
                    classes()
                            .that()
                            .haveNameMatching(".*[a-z](View|Row|Summary)")
                            .should()
                            .beRecords()
                            .because("what goes over the wire has no behaviour of its own: declare a record"),
                    OffendingView.class));

    private CodeRules() {}

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, "package %s of %s".formatted(type.getPackageName(), type.getName())));
            }
        };
    }
}
