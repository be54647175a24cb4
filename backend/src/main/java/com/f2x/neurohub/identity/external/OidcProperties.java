package com.f2x.neurohub.identity.external;

import com.f2x.neurohub.shared.access.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * An identity provider whose access tokens are accepted, too.
 *
 * @param issuerUri its issuer, under which its discovery document is found
 * @param audience what its tokens name as the audience
 * @param usernameClaim the claim with the sign-in name
 * @param nameClaim the claim with the name that people read
 * @param roleClaim the claim with the roles, dots lead into nested objects
 * @param roles role by value of that claim; who has several gets the highest, who has none is refused
 */
@Validated
@ConditionalOnProperty("neurohub.auth.oidc.issuer-uri")
@ConfigurationProperties("neurohub.auth.oidc")
record OidcProperties(
        @NotBlank String issuerUri,
        @NotBlank String audience,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("roles") String roleClaim,
        @NotEmpty Map<String, Role> roles) {}
