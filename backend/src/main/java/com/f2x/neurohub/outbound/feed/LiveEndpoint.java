package com.f2x.neurohub.outbound.feed;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** The server's end of one WebSocket. It reads nothing: messages of the client are passed over as they come. */
final class LiveEndpoint extends Endpoint {

    /** How long, in milliseconds, an answer to a ping or a farewell may hold up the thread that sends it. */
    private static final long LONGEST_WRITE = 1000;

    private static final int SMALL = 1024;

    private final LiveSocket socket;
    private final Feed.Beginning beginning;

    LiveEndpoint(LiveSocket socket, Feed.Beginning beginning) {
        this.socket = socket;
        this.beginning = beginning;
    }

    /** Describes the end of one socket at a path; extensions, which would need memory for each client, are declined. */
    static ServerEndpointConfig of(LiveSocket socket, Feed.Beginning beginning, String path) {
        return ServerEndpointConfig.Builder.create(LiveEndpoint.class, path)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new LiveEndpoint(socket, beginning));
                    }

                    @Override
                    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> asked) {
                        return List.of();
                    }
                })
                .build();
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(SMALL);
        session.setMaxBinaryMessageBufferSize(SMALL);
        session.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", LONGEST_WRITE);
        socket.open(session, beginning);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        socket.end(Ending.LEFT);
    }

    @Override
    public void onError(Session session, Throwable failure) {
        socket.end(Ending.LEFT);
    }
}
