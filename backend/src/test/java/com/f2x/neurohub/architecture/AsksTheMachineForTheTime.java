package com.f2x.neurohub.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Set;

/** Whether a call, or a reference to a method, reads the wall clock by itself. */
final class AsksTheMachineForTheTime extends DescribedPredicate<JavaAccess<?>> {

    private static final Set<String> ALWAYS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.util.Calendar.getInstance",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    AsksTheMachineForTheTime() {
        super("it asks the machine for the time");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        return ALWAYS.contains(owner + "." + target.getName()) || isNow(owner, target) || isDateOfNow(owner, target);
    }

    private static boolean isNow(String owner, CodeUnitAccessTarget target) {
        return owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isDateOfNow(String owner, CodeUnitAccessTarget target) {
        return owner.equals("java.util.Date")
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }
}
