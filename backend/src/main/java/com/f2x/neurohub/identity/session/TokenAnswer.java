package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.token.AccessToken;
import com.f2x.neurohub.identity.token.RefreshToken;
import com.f2x.neurohub.identity.user.SignedInUser;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a session.
 *
 * @param accessToken goes into the {@code Authorization} header of every request
 * @param refreshToken gives the next tokens, once; absent where a session was renewed by its access token
 * @param tokenType always {@code bearer}
 * @param expiresIn seconds for which the access token is valid
 * @param user who signed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenAnswer(
        String accessToken,
        @Nullable String refreshToken,
        @Schema(example = "bearer") String tokenType,
        int expiresIn,
        SignedInUser user) {

    static TokenAnswer of(Session session, AccessToken accessToken, @Nullable RefreshToken refreshToken) {
        String next = refreshToken == null ? null : refreshToken.text();
        return new TokenAnswer(accessToken.text(), next, "bearer", session.accessSeconds(), session.user());
    }

    @Override
    public String toString() {
        return "TokenAnswer[user=%s]".formatted(user.id());
    }
}
