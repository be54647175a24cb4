package com.f2x.neurohub.identity.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import com.f2x.neurohub.testing.Together;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ApplicationTest
class ExternalTokenTests {

    private static final ExternalIssuer ISSUER = new ExternalIssuer();
    private static final String ME = "/api/v1/auth/me";

    private final Api api;
    private final TestUsers users;
    private final ExternalClaims claims;
    private final ExternalUsers external;

    ExternalTokenTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired OidcProperties properties,
            @Autowired ExternalUsers external) {
        this.api = api;
        this.users = users;
        this.claims = new ExternalClaims(properties);
        this.external = external;
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("neurohub.auth.oidc.issuer-uri", ISSUER::uri);
        properties.add("neurohub.auth.oidc.audience", () -> "mes");
        properties.add("neurohub.auth.oidc.roles.workers", () -> "OPERATOR");
        properties.add("neurohub.auth.oidc.roles.leads", () -> "MANAGER");
    }

    @Test
    void aPersonOfTheProviderIsAUserWithTheHighestOfTheRoles() {
        Answer me = as(ISSUER.token("s1", "Ext.Lead", "mes", "workers", "leads"))
                .get(ME)
                .expect(200);

        assertThat(me.text("username")).isEqualTo("ext.lead");
        assertThat(me.text("full_name")).isEqualTo("External Ext.Lead");
        assertThat(me.text("role")).isEqualTo("MANAGER");
        assertThat(as(ISSUER.token("s1", "Ext.Lead", "mes", "workers"))
                        .get(ME)
                        .expect(200)
                        .text("role"))
                .isEqualTo("OPERATOR");
    }

    @Test
    void anotherAudienceOrNoKnownRoleIsRefused() {
        as(ISSUER.token("s2", "ext.two", "someone-else", "workers")).get(ME).expectProblem(401, "INVALID_TOKEN");
        as(ISSUER.token("s2", "ext.two", "mes", "visitors")).get(ME).expectProblem(401, "INVALID_TOKEN");
        as(new ExternalIssuer().token("s2", "ext.two", "mes", "leads")).get(ME).expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void tokensWithKeysThatNobodyKnowsDoNotHaveTheProviderAskedEachTime() {
        as(ISSUER.token("s6", "ext.six", "mes", "workers")).get(ME).expect(200);
        int before = ISSUER.fetches();
        String forged = ExternalIssuer.withKey("forged").token("s6", "ext.six", "mes", "leads");

        Together.atOnce(20, number -> as(forged).get(ME).expectProblem(401, "INVALID_TOKEN"));

        assertThat(ISSUER.fetches() - before).isLessThanOrEqualTo(3);
        as(ISSUER.token("s6", "ext.six", "mes", "workers")).get(ME).expect(200);
    }

    @Test
    void aTokenThatCannotBeCheckedIsNotCalledInvalid() {
        ExternalIssuer issuer = new ExternalIssuer();
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(ProviderKeys.of(issuer.uri())).build();
        String token = issuer.token("s7", "ext.seven", "mes", "workers");
        issuer.stop();

        for (JwtDecoder unable : List.<JwtDecoder>of(decoder, sent -> {
            throw new IllegalStateException(ProviderKeys.of(issuer.uri()).toString());
        })) {
            AuthenticationProvider provider = new ExternalTokenProvider(unable, claims, external);
            assertThatThrownBy(() -> provider.authenticate(new BearerTokenAuthenticationToken(token)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.rule()).isEqualTo(Rule.IDENTITY_PROVIDER_UNAVAILABLE));
        }
    }

    @Test
    void aTokenIsRefusedBeforeItsTimeAndAfterIt() {
        Instant now = Instant.now();
        as(ISSUER.token(now.plusSeconds(3600), "s5", "ext.five", "mes", "workers"))
                .get(ME)
                .expectProblem(401, "INVALID_TOKEN");
        as(ISSUER.token(now.minusSeconds(3600), "s5", "ext.five", "mes", "workers"))
                .get(ME)
                .expectProblem(401, "INVALID_TOKEN");
        as(ISSUER.token(now, "s5", "ext.five", "mes", "workers")).get(ME).expect(200);
    }

    @Test
    void aLocalUserOfTheSameNameIsNotTakenOver() {
        users.named("local_name", Role.ADMIN);

        as(ISSUER.token("s3", "local_name", "mes", "workers")).get(ME).expectProblem(401, "INVALID_TOKEN");
    }

    @Test
    void aPersonWhoIsDeactivatedHereIsRefused() {
        String token = ISSUER.token("s4", "ext.gone", "mes", "workers");
        long id = as(token).get(ME).expect(200).id();

        api.as(Role.ADMIN)
                .put("/api/v1/users/" + id, Map.of("is_active", false))
                .expect(200);

        as(token).get(ME).expectProblem(401, "INVALID_TOKEN");
    }

    private Api as(String token) {
        return api.withToken(token);
    }
}
