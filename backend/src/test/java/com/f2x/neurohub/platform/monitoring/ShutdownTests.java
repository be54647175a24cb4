package com.f2x.neurohub.platform.monitoring;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.machine.Patience;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What happens to requests when the application is stopped. */
class ShutdownTests {

    @Test
    void aRunningRequestIsAnsweredThoughNoNewOneIsTaken() throws Exception {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(QueryingApplication.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--spring.flyway.enabled=false");
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        QueryingController controller = context.getBean(QueryingController.class);

        CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> new Client(port).get("/held"));
        assertThat(controller.entered.await(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(context::close);
        await().until(() -> refusesConnections(port));
        assertThat(running).isNotDone();
        controller.released.countDown();

        assertThat(running.get().expect(200).statements()).isEqualTo(1);
        closing.get();
    }

    private static boolean refusesConnections(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
