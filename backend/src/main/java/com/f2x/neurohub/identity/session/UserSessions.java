package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.caller.CallerCache;
import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.identity.token.AuthProperties;
import com.f2x.neurohub.identity.token.RefreshToken;
import com.f2x.neurohub.identity.token.StoredRefreshToken;
import com.f2x.neurohub.identity.token.TokenStore;
import com.f2x.neurohub.identity.user.SignedInUser;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.trail.Trail;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens, continues and ends the sessions of users. A refresh token works once; for a short while after it gives the
 * same successor again, so that two tabs of one browser stay signed in. When it comes back later, its session ends: one
 * of the two who hold it stole it.
 */
@Service
public class UserSessions {

    private final UserSessionStore sessions;
    private final TokenStore tokens;
    private final AuthProperties properties;
    private final CallerCache callers;
    private final TransactionTemplate transactions;
    private final Trail trail;

    UserSessions(
            UserSessionStore sessions,
            TokenStore tokens,
            AuthProperties properties,
            CallerCache callers,
            TransactionTemplate transactions,
            Trail trail) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.properties = properties;
        this.callers = callers;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * Opens a session for a user who was just verified, and gives its first tokens.
     *
     * @param clientIp the client's IP address, null if it is not known
     * @param accessLifetime how long each access token of the session is valid
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TokenAnswer open(SignedInUser user, @Nullable String clientIp, Duration accessLifetime) {
        Session session = sessions.open(user, clientIp, accessLifetime, properties.sessionLifetime());
        RefreshToken refreshToken = RefreshToken.draw();
        tokens.add(session.id(), refreshToken, properties.refreshLifetime());
        return answer(session, refreshToken);
    }

    /**
     * Finds the live session of an access token.
     *
     * @param grace for how long after its end the token still counts
     * @throws CredentialsExpiredException if the token's time is over
     */
    Optional<Session> find(AccessToken token, Duration grace) {
        Optional<UserSessionStore.ShownToken> shown = sessions.find(token, grace);
        if (shown.filter(UserSessionStore.ShownToken::expired).isPresent()) {
            throw new CredentialsExpiredException("The token has expired");
        }
        return shown.filter(UserSessionStore.ShownToken::live).map(UserSessionStore.ShownToken::session);
    }

    /**
     * Exchanges a refresh token for the next tokens.
     *
     * @throws ProblemException 401 if the token is unknown, expired or spent, or its session has ended
     */
    TokenAnswer refresh(RefreshToken token) {
        Optional<TokenAnswer> answer = transactions.execute(transaction -> tokens.lock(token, properties.refreshGrace())
                .filter(known -> !endedByReuse(known))
                .filter(known -> !known.expired())
                .flatMap(known ->
                        sessions.findLive(known.sessionId()).map(session -> answer(session, successor(token, known)))));
        return answer.orElseThrow(() -> Rule.INVALID_TOKEN.because("The refresh token is not valid"));
    }

    /**
     * Gives the session of an access token, which may have expired a short while ago, another one; empty if the token
     * is unknown or its session has ended.
     *
     * @throws CredentialsExpiredException if the token expired too long ago
     */
    @Transactional
    Optional<TokenAnswer> renew(AccessToken token) {
        return find(token, properties.renewalGrace()).map(session -> answer(session, null));
    }

    /** Ends the session of the caller's access token, and that of the refresh token if it is the caller's, too. */
    void signOut(CallerToken caller, Optional<RefreshToken> token) {
        AccessToken shown = caller.getCredentials() instanceof AccessToken accessToken ? accessToken : null;
        transactions.executeWithoutResult(
                transaction -> sessions.signOut(caller.getPrincipal().userId(), shown, token.orElse(null)));
        callers.forgetAll();
        trail.note(TrailEvent.now(
                TrailAction.SIGN_OUT, "users", caller.getPrincipal().userId(), Map.of()));
    }

    private boolean endedByReuse(StoredRefreshToken token) {
        if (token.spent()) {
            sessions.end(token.sessionId(), EndReason.TOKEN_REUSED);
            callers.forgetAll();
            trail.note(TrailEvent.now(
                    TrailAction.SESSION_ENDED,
                    "sessions",
                    token.sessionId(),
                    Map.of("reason", EndReason.TOKEN_REUSED.name())));
        }
        return token.spent();
    }

    private RefreshToken successor(RefreshToken token, StoredRefreshToken known) {
        String key = known.successorKey();
        if (key != null) {
            return token.successor(key);
        }
        String drawn = RefreshToken.drawKey();
        RefreshToken successor = token.successor(drawn);
        tokens.replace(known, drawn, successor, properties.refreshLifetime());
        return successor;
    }

    private TokenAnswer answer(Session session, @Nullable RefreshToken refreshToken) {
        AccessToken accessToken = AccessToken.draw();
        tokens.add(session.id(), accessToken, session.accessSeconds());
        return TokenAnswer.of(session, accessToken, refreshToken);
    }
}
