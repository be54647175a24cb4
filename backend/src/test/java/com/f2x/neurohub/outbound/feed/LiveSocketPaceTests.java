package com.f2x.neurohub.outbound.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.f2x.neurohub.identity.caller.Standing;
import com.f2x.neurohub.platform.drain.Traffic;
import com.f2x.neurohub.shared.access.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** When a message is sent, by a clock that the test turns. */
class LiveSocketPaceTests {

    private static final String TOPIC = "lot.created";
    private static final long TENTH = Duration.ofMillis(100).toNanos();

    private final List<String> sent = new ArrayList<>();
    private final FeedProperties properties = new FeedProperties(
            1,
            1,
            DataSize.ofBytes(100),
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));
    private final LiveSocket socket = new LiveSocket(
            mock(Caller.class),
            mock(Standing.class),
            new Wanted(Set.of(TOPIC), null),
            new Listeners(properties, mock(Traffic.class), new SimpleMeterRegistry()),
            properties);
    private long now = System.nanoTime();
    private long sequence;

    @BeforeEach
    void open() {
        Session session = mock(Session.class);
        RemoteEndpoint.Async remote = mock(RemoteEndpoint.Async.class);
        when(session.getAsyncRemote()).thenReturn(remote);
        doAnswer(call -> {
                    sent.add(call.getArgument(0));
                    call.<SendHandler>getArgument(1).onResult(new SendResult(session));
                    return null;
                })
                .when(remote)
                .sendText(anyString(), any(SendHandler.class));
        socket.open(session, new Feed.Beginning(0, false));
        socket.tell(new ShownMetrics("{}"));
        pulse();
    }

    @Test
    void whatComesCloseTogetherGoesTogether() {
        happen(1);
        pulse();
        happen(1);
        pulse();
        assertThat(sent).hasSize(1);

        now += Duration.ofSeconds(1).toNanos();
        pulse();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("\"last_event_id\":\"2\"");
    }

    @Test
    void whoHasMoreToComeThanAMessageHoldsIsNotMadeToWait() {
        happen(10);
        pulse();
        happen(10);
        pulse();

        assertThat(sent).hasSize(3);
    }

    private void happen(int events) {
        List<FeedEvent> page = new ArrayList<>();
        for (int i = 1; i <= events; i++) {
            page.add(new FeedEvent(sequence + i, TOPIC, "\"something of some thirty letters\""));
        }
        socket.tell(page);
        sequence = socket.position();
    }

    private void pulse() {
        now += TENTH;
        socket.pulse(now);
    }
}
