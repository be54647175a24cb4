package com.f2x.neurohub.onboarding.credential;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Credentials, remembered for a while. A login that the database refused is forgotten at once and not given out again
 * before that while is over: a few tries with a wrong password lock the account.
 */
public final class CachedCredentials {

    /** For how long credentials are remembered where nothing else is said. */
    public static final Duration DEFAULT_TTL = Duration.ofHours(1);

    private final CredentialProvider provider;
    private final Duration ttl;
    private final InstantSource clock;

    private @Nullable Kept current;
    private @Nullable Kept refused;

    public CachedCredentials(CredentialProvider provider, Duration ttl, InstantSource clock) {
        this.provider = provider;
        this.ttl = ttl;
        this.clock = clock;
    }

    /**
     * Returns the credentials to log in with.
     *
     * @throws OnboardingException if there are none, or the database has just refused them
     */
    public synchronized SourceAccess get() {
        Kept kept = valid(current).orElseGet(this::read);
        if (valid(refused)
                .filter(login -> login.access().sameLogin(kept.access()))
                .isPresent()) {
            current = null;
            throw new OnboardingException(
                    FailureCode.LOGIN_REFUSED_BEFORE,
                    "%s still has the password that was refused for %s"
                            .formatted(kept.access().origin(), kept.access().username()));
        }
        current = kept;
        return kept.access();
    }

    private Kept read() {
        return new Kept(provider.resolve(), clock.instant().plus(ttl));
    }

    /** Forgets a login that the database has refused, so that the next one is read anew. */
    public synchronized void refused(SourceAccess access) {
        current = null;
        refused = new Kept(access, clock.instant().plus(ttl));
    }

    /** Lets a refused login be tried again: somebody says that the database has changed. */
    public synchronized void forgive() {
        refused = null;
    }

    private Optional<Kept> valid(@Nullable Kept kept) {
        return Optional.ofNullable(kept).filter(some -> clock.instant().isBefore(some.until()));
    }

    private record Kept(SourceAccess access, Instant until) {}
}
