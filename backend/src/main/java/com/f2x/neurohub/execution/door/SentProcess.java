package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.ProcessReference;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** Which of the members that may name a process does. */
final class SentProcess {

    static final String BY_ID = "process_id";

    private static final String BY_NUMBER = "process_number";
    private static final String NUMBERED = "PROC-";

    private SentProcess() {}

    /**
     * Reads the process that was sent.
     *
     * @param id its id, number or code
     * @param number its number, which is no id
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if neither was sent
     */
    static ProcessReference reference(@Nullable String id, @Nullable String number) {
        if (!isBlank(id)) {
            return new ProcessReference(id);
        }
        if (!isBlank(number)) {
            boolean digits = number.trim().chars().allMatch(Character::isDigit);
            return new ProcessReference(digits ? NUMBERED + number.trim() : number);
        }
        throw Rule.MISSING_CONTENT.at(BY_ID, "must not be blank");
    }

    /** The name of the member that decides. */
    static String member(@Nullable String id, @Nullable String number) {
        return isBlank(id) && !isBlank(number) ? BY_NUMBER : BY_ID;
    }

    @Contract("null -> true")
    static boolean isBlank(@Nullable String sent) {
        return sent == null || sent.isBlank();
    }
}
