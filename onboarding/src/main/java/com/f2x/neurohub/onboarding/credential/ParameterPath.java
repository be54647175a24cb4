package com.f2x.neurohub.onboarding.credential;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parameters of a source are: {@code /{prefix}/{env}/{app}/oracle/}.
 *
 * @param prefix the first part
 * @param environment qa, ci, ft or prod
 * @param application the third part
 */
public record ParameterPath(String prefix, String environment, String application) {

    public ParameterPath {
        for (String part : List.of(prefix, environment, application)) {
            if (!part.matches("[A-Za-z0-9_.-]{1,100}")) {
                throw new OnboardingException(
                        FailureCode.CONFIG_INVALID,
                        "Parts of parameter names have letters, digits, dots, dashes and underscores only: " + part);
            }
        }
    }

    /** Returns the full name of a parameter. */
    String name(Setting setting) {
        return "/%s/%s/%s/oracle/%s".formatted(prefix, environment, application, setting.parameter());
    }

    List<String> names() {
        return Stream.of(Setting.values()).map(this::name).toList();
    }
}
