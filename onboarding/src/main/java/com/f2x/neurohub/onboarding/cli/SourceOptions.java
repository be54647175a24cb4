package com.f2x.neurohub.onboarding.cli;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.credential.CredentialSource;
import com.f2x.neurohub.onboarding.credential.Credentials;
import com.f2x.neurohub.onboarding.credential.ParameterPath;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which source it is. */
final class SourceOptions {

    private static final Set<String> ENVIRONMENTS = Set.of("qa", "ci", "ft", "prod");

    @Option(names = "--env", paramLabel = "ENV", description = "qa, ci, ft or prod (variable ENV; qa)")
    private @Nullable String env;

    @Option(
            names = "--app-prefix",
            paramLabel = "PREFIX",
            description = "first part of the parameters' path (APP_PREFIX; sp-incb)")
    private @Nullable String appPrefix;

    @Option(
            names = "--app-name",
            paramLabel = "NAME",
            description = "third part of the parameters' path (APP_NAME; market-pulse)")
    private @Nullable String appName;

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region (AWS_REGION; us-east-1)")
    private @Nullable String region;

    @Option(
            names = "--credentials",
            paramLabel = "SOURCE",
            description = "env, ssm, http-api or auto (ORACLE_CREDENTIALS_SOURCE; auto)")
    private @Nullable String credentials;

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            description = "how long to wait for the connection (${DEFAULT-VALUE})",
            defaultValue = "10")
    private int connectTimeout;

    @Option(
            names = "--query-timeout",
            paramLabel = "SECONDS",
            description = "how long to wait for a statement (${DEFAULT-VALUE})",
            defaultValue = "60")
    private int queryTimeout;

    /** Returns the environment. */
    String environment(Workplace workplace) {
        String chosen = workplace.choose(env, "ENV", "qa");
        if (!ENVIRONMENTS.contains(chosen)) {
            throw invalid("%s must be qa, ci, ft or prod, not %s"
                    .formatted(env == null ? "The variable ENV" : "--env", chosen));
        }
        return chosen;
    }

    ParameterPath path(Workplace workplace) {
        return new ParameterPath(
                workplace.choose(appPrefix, "APP_PREFIX", "sp-incb"),
                environment(workplace),
                workplace.choose(appName, "APP_NAME", "market-pulse"));
    }

    CredentialSource source(Workplace workplace) {
        String chosen = workplace.choose(credentials, "ORACLE_CREDENTIALS_SOURCE", "auto");
        try {
            return CredentialSource.valueOf(chosen.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw invalid("--credentials must be env, ssm, http-api or auto, not " + chosen);
        }
    }

    String region(Workplace workplace) {
        String chosen = workplace.choose(region, "AWS_REGION", "us-east-1");
        if (!chosen.matches("[a-z0-9-]{3,40}")) {
            throw invalid("This is no region of AWS: " + chosen);
        }
        return chosen;
    }

    CachedCredentials credentials(Workplace workplace) {
        return new CachedCredentials(
                Credentials.from(source(workplace), path(workplace), region(workplace), workplace.environment()),
                CachedCredentials.DEFAULT_TTL,
                InstantSource.system());
    }

    ConnectionLimits limits() {
        return new ConnectionLimits(
                seconds("--connect-timeout", connectTimeout), seconds("--query-timeout", queryTimeout));
    }

    private static Duration seconds(String option, int value) {
        if (value < 1 || value > 86_400) {
            throw invalid(option + " must be from 1 to 86400 seconds");
        }
        return Duration.ofSeconds(value);
    }

    private static OnboardingException invalid(String detail) {
        return new OnboardingException(FailureCode.CONFIG_INVALID, detail);
    }
}
