package com.f2x.neurohub.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may read the metrics without asking the database.
 *
 * @param scrapeKey a secret of 32 characters or more; null for nobody
 */
@ConfigurationProperties("neurohub.monitoring")
record ScrapeProperties(@Nullable String scrapeKey) {}
