package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.CallerToken;
import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over HTTP. */
@IgnoresIdempotencyKey
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Signing in")
class AuthController {

    private static final String WRONG = "Wrong username or password";

    private final SignInService signIns;
    private final RefreshService refreshes;
    private final AuthProperties properties;
    private final DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();

    AuthController(SignInService signIns, RefreshService refreshes, AuthProperties properties) {
        this.signIns = signIns;
        this.refreshes = refreshes;
        this.properties = properties;
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Open
    @Operation(summary = "Sign in with a form; tokens are renewed with the refresh token")
    TokenAnswer login(@RequestParam String username, @RequestParam String password, HttpServletRequest request) {
        return signIns.signIn(
                        new SignInAttempt(username, password, request.getRemoteAddr()), properties.accessLifetime())
                .orElseThrow(() -> Rule.BAD_FORM_CREDENTIALS.because(WRONG));
    }

    @PostMapping("/login/json")
    @Open
    @Operation(summary = "Sign in with JSON; the access token lasts a shift")
    TokenAnswer loginJson(@Valid @RequestBody SignIn body, HttpServletRequest request) {
        return signIns.signIn(
                        new SignInAttempt(body.username(), body.password(), request.getRemoteAddr()),
                        properties.stationAccessLifetime())
                .orElseThrow(() -> Rule.BAD_CREDENTIALS.because(WRONG));
    }

    @PostMapping("/refresh")
    @Open
    @Operation(summary = "Continue a session with its refresh token, or without one by its access token")
    TokenAnswer refresh(@RequestBody(required = false) @Nullable RefreshRequest body, HttpServletRequest request) {
        return token(body).map(refreshes::refresh).orElseGet(() -> renew(request));
    }

    @PostMapping("/logout")
    @Requires(Permission.OWN_ACCOUNT)
    @Operation(summary = "End the session, and the one of the given refresh token")
    SignedOut logout(@RequestBody(required = false) @Nullable RefreshRequest body, CallerToken caller) {
        refreshes.signOut(caller, token(body));
        return SignedOut.DONE;
    }

    private TokenAnswer renew(HttpServletRequest request) {
        try {
            String accessToken = bearer.resolve(request);
            if (accessToken != null) {
                return refreshes.renew(accessToken);
            }
        } catch (CredentialsExpiredException e) {
            throw Rule.EXPIRED_TOKEN.because("The access token expired too long ago");
        } catch (AuthenticationException e) {
            throw Rule.INVALID_TOKEN.because("The access token is not valid");
        }
        throw Rule.INVALID_TOKEN.because("Send a refresh token, or the session's access token");
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
