package com.f2x.neurohub.load.bench;

import com.f2x.neurohub.load.SignedMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Signed reports of a gateway, the same ones as the steady load sends: each is kept, whether or not it can be made use
 * of.
 */
record Webhooks(Doors doors) implements Work {

    @Override
    public Client open() throws IOException {
        HttpConnection connection = doors.openUnsigned();
        return new Client() {
            @Override
            public boolean perform(Laps laps) throws IOException {
                SignedMessage message = SignedMessage.next(Application.SECRET);
                String headers = "Content-Type: application/json\r\nX-MES-Delivery: %s\r\nX-MES-Signature: %s\r\n"
                        .formatted(message.id(), message.signature());
                connection
                        .post("/webhook", headers, message.body().getBytes(StandardCharsets.UTF_8))
                        .expect(200);
                return true;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
