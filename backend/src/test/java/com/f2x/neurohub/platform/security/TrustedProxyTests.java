package com.f2x.neurohub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.catalina.Globals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Whose word the application's settings take for where a request comes from; the requests come from 127.0.0.1. */
class TrustedProxyTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/8", "::1", "10.1.0.5,10.1.0.6"})
    void nobodyElseIsBelieved(String trusted) throws Exception {
        assertThat(seen(trusted, "198.51.100.7")).isEqualTo("127.0.0.1 http localhost null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    127.0.0.1              | 198.51.100.7
                    ::1, 127.0.0.1         | 198.51.100.7
                    10.1.0.5,127.0.0.0/8   | 203.0.113.9, 198.51.100.7
                    127.0.0.1, 10.2.0.0/16 | 203.0.113.9, 198.51.100.7, 10.2.3.4
                    """)
    void aTrustedProxyIsBelievedUpToTheFirstStranger(String trusted, String hops) throws Exception {
        assertThat(seen(trusted, hops)).isEqualTo("198.51.100.7 https localhost true");
    }

    @Test
    void whatIsNoNetworkEndsTheStart() {
        assertThatThrownBy(() -> seen("the proxy", "198.51.100.7")).hasStackTraceContaining("[the proxy] is not valid");
    }

    private static String seen(String trusted, String hops) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Mirror.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--neurohub.web.trusted-proxies=" + trusted)) {
            URI uri = URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri)
                                    .header("X-Forwarded-For", hops)
                                    .header("X-Forwarded-Proto", "https")
                                    .header("X-Forwarded-Host", "evil.example.com")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Mirror {

        @Bean
        ServletRegistrationBean<HttpServlet> mirror() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter()
                                    .print(String.join(
                                            " ",
                                            request.getRemoteAddr(),
                                            request.getScheme(),
                                            request.getServerName().replace("127.0.0.1", "localhost"),
                                            String.valueOf(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))));
                        }
                    },
                    "/*");
        }
    }
}
