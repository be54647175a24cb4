package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.CallerToken;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Continues sessions. A refresh token works once; for a short while after it gives the same successor again, so that
 * two tabs of one browser stay signed in. When it comes back later, its session ends: one of the two who hold it stole
 * it.
 */
@Service
class RefreshService {

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final AuthProperties properties;
    private final CallerStates callers;
    private final TransactionTemplate transactions;

    RefreshService(
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            AuthProperties properties,
            CallerStates callers,
            TransactionTemplate transactions) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.properties = properties;
        this.callers = callers;
        this.transactions = transactions;
    }

    /**
     * Exchanges a refresh token for the next tokens.
     *
     * @throws ProblemException 401 if the token is unknown, expired or spent, or its session has ended
     */
    TokenAnswer refresh(RefreshToken token) {
        Optional<TokenAnswer> answer = transactions.execute(transaction -> {
            Optional<RefreshTokens.Stored> stored = refreshTokens.lock(token, properties.refreshGrace());
            return stored.filter(known -> !endedByReuse(known)).flatMap(known -> next(token, known));
        });
        return answer.orElseThrow(RefreshService::refused);
    }

    /**
     * Gives the session of an access token, which may have expired a short while ago, another one.
     *
     * @throws org.springframework.security.core.AuthenticationException if the token is not valid
     * @throws ProblemException 401 if its session has ended
     */
    TokenAnswer renew(String accessToken) {
        long id = accessTokens.renewableSession(accessToken);
        Session session = sessions.findLive(id).orElseThrow(RefreshService::refused);
        return TokenAnswer.of(session, accessTokens.issue(session), null);
    }

    /** Ends the session of the access token, and that of the refresh token if it is the caller's, too. */
    void signOut(CallerToken caller, Optional<RefreshToken> token) {
        transactions.executeWithoutResult(transaction -> {
            if (caller instanceof SignedIn session) {
                sessions.end(session.sessionId(), EndReason.SIGNED_OUT);
            }
            token.flatMap(sessions::findLive)
                    .filter(session ->
                            session.user().id() == caller.getPrincipal().userId())
                    .ifPresent(session -> sessions.end(session.id(), EndReason.SIGNED_OUT));
        });
        callers.forgetAll();
    }

    private boolean endedByReuse(RefreshTokens.Stored token) {
        if (token.spent()) {
            sessions.end(token.sessionId(), EndReason.TOKEN_REUSED);
            callers.forgetAll();
        }
        return token.spent();
    }

    private Optional<TokenAnswer> next(RefreshToken token, RefreshTokens.Stored known) {
        if (known.expired()) {
            return Optional.empty();
        }
        return sessions.findLive(known.sessionId())
                .map(session -> TokenAnswer.of(
                        session,
                        accessTokens.issue(session),
                        successor(token, known).text()));
    }

    private RefreshToken successor(RefreshToken token, RefreshTokens.Stored known) {
        String key = known.successorKey();
        if (key != null) {
            return token.successor(key);
        }
        String drawn = RefreshToken.drawKey();
        RefreshToken successor = token.successor(drawn);
        refreshTokens.use(known, drawn);
        refreshTokens.add(known.sessionId(), successor, properties.refreshLifetime());
        return successor;
    }

    private static ProblemException refused() {
        return Rule.INVALID_TOKEN.because("The refresh token is not valid");
    }
}
