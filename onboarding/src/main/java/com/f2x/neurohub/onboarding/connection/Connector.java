package com.f2x.neurohub.onboarding.connection;

import com.f2x.neurohub.onboarding.credential.CachedCredentials;
import com.f2x.neurohub.onboarding.credential.SourceAccess;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Opens sessions with remembered credentials. After a refused login they are read anew: where the password was changed
 * in the meantime, the new one is tried, and a password that was refused is not tried again.
 */
public final class Connector {

    private static final Set<FailureCode> REFUSALS =
            EnumSet.of(FailureCode.LOGIN_REFUSED, FailureCode.ACCOUNT_LOCKED, FailureCode.PASSWORD_EXPIRED);

    private final CachedCredentials credentials;
    private final ConnectionOpener opener;
    private final ConnectionLimits limits;

    public Connector(CachedCredentials credentials, ConnectionOpener opener, ConnectionLimits limits) {
        this.credentials = credentials;
        this.opener = opener;
        this.limits = limits;
    }

    /**
     * Opens a session.
     *
     * @throws OnboardingException if there are no credentials, or the source cannot be reached with them
     */
    public SourceSession connect() {
        try {
            return open(credentials.get());
        } catch (OnboardingException refusal) {
            if (!REFUSALS.contains(refusal.code())) {
                throw refusal;
            }
            return open(changed(refusal));
        }
    }

    private SourceSession open(SourceAccess access) {
        try {
            return SourceSession.open(opener, access, limits);
        } catch (OnboardingException refusal) {
            if (REFUSALS.contains(refusal.code())) {
                credentials.refused(access);
            }
            throw refusal;
        }
    }

    private SourceAccess changed(OnboardingException refusal) {
        try {
            return credentials.get();
        } catch (OnboardingException unchanged) {
            refusal.addSuppressed(unchanged);
            throw refusal;
        }
    }
}
