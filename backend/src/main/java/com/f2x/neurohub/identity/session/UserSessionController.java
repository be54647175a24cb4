package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.caller.CallerToken;
import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.identity.token.RefreshToken;
import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Continuing and ending sessions over HTTP. */
@IgnoresIdempotencyKey
@IgnoresUnknown
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign in")
class UserSessionController {

    private final UserSessions sessions;
    private final DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();

    UserSessionController(UserSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/refresh")
    @Open
    @Operation(summary = "Continue a session with its refresh token, or without one by its access token")
    TokenAnswer refresh(@RequestBody(required = false) @Nullable RefreshRequest body, HttpServletRequest request) {
        return token(body).map(sessions::refresh).orElseGet(() -> renew(request));
    }

    @PostMapping("/logout")
    @Requires(Permission.OWN_ACCOUNT)
    @Operation(summary = "End the session, and the one of the given refresh token")
    SignedOut logout(@RequestBody(required = false) @Nullable RefreshRequest body, CallerToken caller) {
        sessions.signOut(caller, token(body));
        return SignedOut.DONE;
    }

    private TokenAnswer renew(HttpServletRequest request) {
        try {
            String accessToken = bearer.resolve(request);
            if (accessToken == null) {
                throw Rule.INVALID_TOKEN.because("Send a refresh token, or the session's access token");
            }
            return sessions.renew(new AccessToken(accessToken))
                    .orElseThrow(() -> Rule.INVALID_TOKEN.because("The access token is not valid"));
        } catch (CredentialsExpiredException e) {
            throw Rule.EXPIRED_TOKEN.because("The access token expired too long ago");
        } catch (OAuth2AuthenticationException e) {
            throw Rule.INVALID_TOKEN.because("The access token is not valid");
        }
    }

    private static Optional<RefreshToken> token(@Nullable RefreshRequest body) {
        return Optional.ofNullable(body)
                .map(RefreshRequest::refreshToken)
                .filter(token -> !token.isBlank())
                .map(RefreshToken::new);
    }

    /**
     * The answer to signing out.
     *
     * @param message what happened
     * @param detail the same again
     */
    record SignedOut(String message, String detail) {

        static final SignedOut DONE = new SignedOut("Signed out", "The session has ended");
    }
}
