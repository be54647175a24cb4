package com.f2x.neurohub.identity.signin;

import static com.f2x.neurohub.shared.text.TextKind.NAME;

import com.f2x.neurohub.identity.session.TokenAnswer;
import com.f2x.neurohub.identity.token.AuthProperties;
import com.f2x.neurohub.shared.access.ChecksPassword;
import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.web.ClientAddress;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import com.f2x.neurohub.shared.web.IgnoresUnknown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in over HTTP. */
@IgnoresIdempotencyKey
@IgnoresUnknown
@RestController
@RequestMapping("/api/v1/auth/login")
@Tag(name = "Sign in")
class SignInController {

    private static final String WRONG = "Wrong username or password";

    private final SignInService signIns;
    private final AuthProperties properties;

    SignInController(SignInService signIns, AuthProperties properties) {
        this.signIns = signIns;
        this.properties = properties;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Open
    @ChecksPassword
    @Operation(summary = "Sign in with a form; tokens are renewed with the refresh token")
    TokenAnswer login(
            @RequestParam @Text(NAME) String username, @RequestParam String password, HttpServletRequest request) {
        return signIns.signIn(
                        username, password, new ClientAddress(request.getRemoteAddr()), properties.accessLifetime())
                .orElseThrow(() -> Rule.BAD_FORM_CREDENTIALS.because(WRONG));
    }

    @PostMapping("/json")
    @Open
    @ChecksPassword
    @Operation(summary = "Sign in with JSON; the access token lasts a shift")
    TokenAnswer loginJson(@Valid @RequestBody SignIn body, HttpServletRequest request) {
        return signIns.signIn(
                        body.username(),
                        body.password(),
                        new ClientAddress(request.getRemoteAddr()),
                        properties.stationAccessLifetime())
                .orElseThrow(() -> Rule.BAD_CREDENTIALS.because(WRONG));
    }
}
