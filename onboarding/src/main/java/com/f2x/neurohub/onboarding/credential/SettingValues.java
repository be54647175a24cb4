package com.f2x.neurohub.onboarding.credential;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that one source has, on their way to an access. All come from it or none: sources are never mixed. */
final class SettingValues {

    private static final String PLACEHOLDER = "PLACEHOLDER";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:%-]{1,253}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9_.$#-]{1,250}");
    /** An address with user and password in it would be shown. */
    private static final Pattern USER_IN_URL =
            Pattern.compile("(?i)jdbc:oracle:[a-z]+:[^@(]+@.*|.*(password|//[^/?]*:[^/?]*@).*");

    private final String origin;
    private final Function<Setting, String> nameOf;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Set<Setting> placeholders = EnumSet.noneOf(Setting.class);
    private @Nullable String jdbcUrl;

    /**
     * Begins with nothing.
     *
     * @param origin the source, in words
     * @param nameOf how that source names a setting
     */
    SettingValues(String origin, Function<Setting, String> nameOf) {
        this.origin = origin;
        this.nameOf = nameOf;
    }

    SettingValues put(Setting setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        if (value.startsWith(PLACEHOLDER)) {
            placeholders.add(setting);
        } else {
            values.put(setting, setting == Setting.PASSWORD ? value : value.strip());
        }
        return this;
    }

    SettingValues jdbcUrl(@Nullable String url) {
        jdbcUrl = url == null || url.isBlank() ? null : url.strip();
        return this;
    }

    /** Returns whether the source has the value. */
    boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    /**
     * Returns the access, or that the source has nothing of what is needed.
     *
     * @throws OnboardingException if it has a part of it, or something that cannot be right
     */
    Lookup lookup() {
        Set<Setting> missing = missing();
        if (missing.isEmpty()) {
            return new Lookup.Found(access());
        }
        if (required().noneMatch(this::has) && placeholders.isEmpty()) {
            return new Lookup.Absent("%s: nothing is set".formatted(origin), false);
        }
        if (required().noneMatch(this::has)) {
            return new Lookup.Absent("%s: placeholders in %s".formatted(origin, names(placeholders)), true);
        }
        throw incomplete(missing);
    }

    private Stream<Setting> required() {
        return EnumSet.allOf(Setting.class).stream().filter(this::isRequired);
    }

    private boolean isRequired(Setting setting) {
        return setting.required() && !(setting.address() && jdbcUrl != null);
    }

    private Set<Setting> missing() {
        return required().filter(setting -> !has(setting)).collect(Collectors.toSet());
    }

    private OnboardingException incomplete(Set<Setting> missing) {
        boolean placeholder = missing.stream().anyMatch(placeholders::contains);
        return new OnboardingException(
                placeholder ? FailureCode.CREDENTIALS_PLACEHOLDER : FailureCode.CREDENTIALS_PARTIAL,
                "%s lacks %s%s".formatted(origin, names(missing), placeholder ? " (placeholders are no values)" : ""));
    }

    private String names(Set<Setting> settings) {
        return settings.stream().sorted().map(nameOf).collect(Collectors.joining(", "));
    }

    private SourceAccess access() {
        check(Setting.HOST, HOST);
        check(Setting.SERVICE_NAME, SERVICE);
        if (jdbcUrl != null
                && (!jdbcUrl.startsWith("jdbc:") || USER_IN_URL.matcher(jdbcUrl).matches())) {
            throw new OnboardingException(
                    FailureCode.CONFIG_INVALID,
                    "ORACLE_JDBC_URL must begin with jdbc: and hold neither user nor password");
        }
        return new SourceAccess(
                values.get(Setting.HOST),
                port(),
                values.get(Setting.SERVICE_NAME),
                String.valueOf(values.get(Setting.USERNAME)),
                Secret.of(String.valueOf(values.get(Setting.PASSWORD))),
                values.get(Setting.SCHEMA),
                values.get(Setting.TABLE_NAME),
                jdbcUrl,
                origin);
    }

    private void check(Setting setting, Pattern form) {
        String value = values.get(setting);
        if (value != null && !form.matcher(value).matches()) {
            throw invalid(
                    setting,
                    "holds what no %s has".formatted(setting.parameter().replace('_', ' ')));
        }
    }

    private int port() {
        String text = values.get(Setting.PORT);
        if (text == null) {
            return SourceAccess.DEFAULT_PORT;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw invalid(Setting.PORT, "must be a number from 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    private OnboardingException invalid(Setting setting, String why) {
        return new OnboardingException(
                FailureCode.CONFIG_INVALID, "%s: %s %s".formatted(origin, nameOf.apply(setting), why));
    }
}
