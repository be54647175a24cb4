package com.f2x.neurohub.platform.drain;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.testing.ApplicationTest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A server that is stopped, as SIGTERM does, while clients keep sending over connections that are kept open. */
@ApplicationTest
class ShutdownUnderLoadTests {

    private static final int CLIENTS = 8;
    private static final int SOME = 100;

    private final Problems problems;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger sentElsewhere = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();

    ShutdownUnderLoadTests(@Autowired Problems problems) {
        this.problems = problems;
    }

    @Test
    void noRequestThatWasAcceptedIsLost() throws Exception {
        ConfigurableApplicationContext server = start();
        Work work = server.getBean(Work.class);
        URI uri = URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port"));
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        CompletableFuture<Integer> held = CompletableFuture.supplyAsync(() -> status(uri.resolve("/held")), threads);
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> sendUntilNobodyListens(uri), threads))
                .toList();
        await().until(() -> answered.get() > SOME);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        await().until(() -> sentElsewhere.get() > SOME);
        assertThat(closing).isNotDone();
        work.released.countDown();

        assertThat(held.get(1, TimeUnit.MINUTES)).isEqualTo(200);
        closing.get(1, TimeUnit.MINUTES);
        CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        threads.shutdown();
        assertThat(other).hasValue(0);
        assertThat(answered.get() + 1)
                .as("work done, and answers that reached their clients")
                .isEqualTo(work.done.get());
    }

    @Test
    void aConnectionThatIsKeptOpenIsToldThatItEndsBeforeItDoes() throws Exception {
        ConfigurableApplicationContext server = start();
        Traffic traffic = server.getBean(Traffic.class);
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        try (Socket client = new Socket("localhost", port)) {
            assertThat(head(client)).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");

            CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
            await().until(traffic::isLeaving);

            assertThat(head(client)).startsWith("HTTP/1.1 200").contains("Connection: close");
            closing.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whoHasConnectedBeforeThePortClosesIsAnsweredThoughNobodyHasFetchedHim() throws Exception {
        ConfigurableApplicationContext server = start();
        TomcatWebServer web = (TomcatWebServer) ((ServletWebServerApplicationContext) server).getWebServer();
        web.getTomcat().getConnector().pause();
        List<Socket> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Socket socket = new Socket("localhost", web.getPort());
            ask(socket);
            clients.add(socket);
        }

        server.close();

        for (Socket client : clients) {
            try (client) {
                assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 503")
                        .contains("Retry-After: ")
                        .contains("Connection: close")
                        .contains("SERVER_DRAINING");
            }
        }
    }

    /** Asks over a connection that is kept, and returns the head of the answer, empty if there is none. */
    private static String head(Socket client) throws IOException {
        ask(client);
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("done") < 0) {
            int next = client.getInputStream().read();
            if (next < 0) {
                return "";
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    private static void ask(Socket client) throws IOException {
        client.getOutputStream()
                .write("POST /quick HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Server.class)
                .web(WebApplicationType.SERVLET)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Problems.class, () -> problems))
                .run("--server.port=0", "--neurohub.drain.pause=3s");
    }

    /** Whoever gets no answer was not accepted any more: the server had closed its door. */
    private void sendUntilNobodyListens(URI uri) {
        for (int status = status(uri); status > 0; status = status(uri)) {
            (switch (status) {
                        case 200 -> answered;
                        case 503 -> sentElsewhere;
                        default -> other;
                    })
                    .incrementAndGet();
        }
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Posts, which clients do not repeat by themselves. */
    private static int status(URI uri) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(uri)
                                    .POST(HttpRequest.BodyPublishers.ofString("work"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What the server does. */
    static final class Work extends HttpServlet {

        private static final long serialVersionUID = 1L;

        final transient CountDownLatch released = new CountDownLatch(1);
        final AtomicInteger done = new AtomicInteger();

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                if (request.getRequestURI().equals("/held")) {
                    released.await();
                }
                Thread.sleep(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.incrementAndGet();
            response.getWriter().print("done");
        }
    }

    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import({Traffic.class, Drain.class})
    static class Server {

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        ServletRegistrationBean<Work> working(Work work) {
            return new ServletRegistrationBean<>(work, "/*");
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> drained(Traffic traffic, Problems problems) {
            return new DrainConfiguration().drainedRequests(traffic, problems);
        }
    }
}
