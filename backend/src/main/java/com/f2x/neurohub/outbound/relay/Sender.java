package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.shared.thread.DaemonThreads;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends webhooks. It follows no redirects, keeps no cookies, reads little of an answer and nothing of what it says, and
 * ends a delivery that takes too long, however it does so.
 */
@Component
final class Sender implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Set<Integer> ASKING_TO_WAIT = Set.of(429, 503);
    private static final int MOST_ANSWER = 65_536;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8192;

    private final Duration requestTimeout;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("webhook-deadlines"));

    Sender(OutboundProperties properties, TargetNetworks networks, Clock clock) {
        this.clock = clock;
        this.requestTimeout = properties.requestTimeout();
        Timeout timeout = Timeout.of(requestTimeout);
        this.http = HttpClients.custom()
                .setConnectionManager(connections(properties, networks))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent("NeuroHub-MES")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            OutboundProperties properties, TargetNetworks networks) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(networks)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setSocketTimeout(Timeout.of(properties.requestTimeout()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setMaxConnPerRoute(properties.workers())
                .setMaxConnTotal(properties.workers() * 2)
                .build();
    }

    /**
     * What came of a delivery.
     *
     * @param delivered whether the receiver has it
     * @param failure why not, empty if it has
     * @param pause how long the receiver asks to be left alone
     */
    record Attempt(boolean delivered, String failure, Duration pause) {

        static Attempt failed(String failure) {
            return new Attempt(false, failure, Duration.ZERO);
        }
    }

    /** Sends a delivery once. Everything that goes wrong is a failed attempt. */
    Attempt send(SignedEvent event) {
        try {
            return send(event.request());
        } catch (RuntimeException e) {
            return Attempt.failed(reason(e));
        }
    }

    private Attempt send(HttpPost request) {
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, requestTimeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = http.executeOpen(RoutingSupport.determineHost(request), request, null);
            int status = response.getCode();
            finish(request, response);
            Duration pause = ASKING_TO_WAIT.contains(status) ? pause(response) : Duration.ZERO;
            boolean delivered = status >= 200 && status < 300;
            return new Attempt(delivered, delivered ? "" : "HTTP " + status, pause);
        } catch (IOException | HttpException | RuntimeException e) {
            return Attempt.failed(request.isCancelled() ? "no answer within " + requestTimeout : reason(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Duration pause(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return RetryAfter.of(header == null ? null : header.getValue(), clock.instant());
    }

    /** Reads a short answer to its end, so that its connection can be used again; a long one costs the connection. */
    private static void finish(HttpPost request, ClassicHttpResponse response) {
        try (response) {
            HttpEntity entity = response.getEntity();
            if (entity != null && entity.getContent().readNBytes(MOST_ANSWER + 1).length > MOST_ANSWER) {
                request.cancel();
            }
        } catch (IOException e) {
            log.debug("The rest of an answer was left", e);
        }
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
