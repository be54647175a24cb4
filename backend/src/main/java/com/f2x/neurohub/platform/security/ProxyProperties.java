package com.f2x.neurohub.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word is taken for where a request comes from.
 *
 * @param trustedProxies addresses or networks such as {@code 10.1.0.0/16} of the proxies before the application; none
 *     unless configured
 */
@ConfigurationProperties("neurohub.web")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {}
