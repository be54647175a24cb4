package com.f2x.neurohub.platform.security;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param permissions the permissions of a role, by its name, in place of the usual ones; it has those of the roles
 *     before it besides
 */
@ConfigurationProperties("neurohub.access")
record AccessProperties(@DefaultValue Map<String, List<String>> permissions) {}
