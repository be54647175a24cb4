package com.f2x.neurohub.inbound.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Together;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class InboundWebhookTests {

    private static final String SOURCES = "/api/v1/webhook-sources";
    private static final String DELIVERIES = "/api/v1/webhook-deliveries";
    private static final byte[] BODY = bytes("{\"lot\":\"KR01PSA251101\",\"온도\":1.0}");

    private final Api api;
    private final Api admin;
    private final Database database;

    InboundWebhookTests(@Autowired Api api, @Autowired Database database) {
        this.api = api.withToken(null);
        this.admin = api.as(Role.ADMIN);
        this.database = database;
    }

    @Test
    void aDeliveryIsKeptAsItCame() {
        Signing press = source("SIGNED");
        byte[] strange = {'{', 0, (byte) 0xff, '\r', '\n', 'a', '=', 'b', '&', '+'};

        Answer form = api.send(press.request(UUID.randomUUID(), Instant.now(), strange)
                        .header("Content-Type", "application/x-www-form-urlencoded"))
                .expect(200);
        press.deliver(UUID.randomUUID(), new byte[0]).expect(200);
        byte[] parts = bytes("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--\r\n");
        Answer upload = api.send(press.request(UUID.randomUUID(), Instant.now(), parts)
                        .header("Content-Type", "multipart/form-data; boundary=b"))
                .expect(200);

        assertThat(database.text("select convert_from(body, 'UTF8') from webhook_deliveries where id = ?", upload.id()))
                .isEqualTo(new String(parts, StandardCharsets.UTF_8));
        assertThat(database.text("select encode(body, 'hex') from webhook_deliveries where id = ?", form.id()))
                .isEqualTo("7b00ff0d0a613d62262b");
        Answer listed = admin.get(DELIVERIES + "?delivery_id=" + form.text("delivery_id"))
                .expect(200);
        assertThat(listed.json().get(0).path("source_code").asString()).isEqualTo(press.source());
        assertThat(listed.json().get(0).path("content_type").asString()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(listed.json().get(0).path("body_size").asString()).isEqualTo("10");
        assertThat(admin.get(DELIVERIES + "/" + form.id() + "/body").expect(200).header("Content-Disposition"))
                .isEqualTo("attachment");
    }

    @Test
    void aRepeatedDeliveryIsAnsweredAsTheFirst() {
        Signing press = source("SIGNED");
        UUID id = UUID.randomUUID();

        Answer first = press.deliver(id, BODY).expect(200);
        Answer later = api.send(press.request(id, Instant.now().minusSeconds(100), BODY))
                .expect(200);

        assertThat(later.body()).isEqualTo(first.body());
        assertThat(later.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(kept(press)).isOne();
        press.deliver(id, bytes("{}")).expectProblem(409, "DELIVERY_CONFLICT");
        Signing other = source("SIGNED");
        assertThat(other.deliver(id, BODY).expect(200).id()).isNotEqualTo(first.id());
    }

    @Test
    void aGenuineDeliveryIsCountedWithItsSourceAndAnotherAtItsAddress() {
        Signing press = source("SIGNED");

        Answer first = press.deliver(UUID.randomUUID(), BODY).expect(200);
        Answer forged = new Signing(api, press.source(), "x".repeat(32)).deliver(UUID.randomUUID(), BODY);

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("1500");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1499");
        assertThat(forged.expect(401).header("X-RateLimit-Limit")).isEqualTo("10000000");
    }

    @Test
    void twinsAtOnceAreKeptOnceAndAnsweredAlike() {
        Signing press = source("SIGNED");
        UUID id = UUID.randomUUID();

        List<String> answers =
                Together.atOnce(8, n -> press.deliver(id, BODY).expect(200).body());

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(kept(press)).isOne();
    }

    @Test
    void whateverIsWrongIsAnsweredWithTheSame401() {
        Signing press = source("SIGNED");
        Signing idle = source("SIGNED");
        long idleId = database.number("select id from webhook_sources where source_code = ?", idle.source());
        admin.put(SOURCES + "/" + idleId, Map.of("is_active", false)).expect(200);
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        String good = press.signature(now, BODY);

        List<Answer> refusals = Stream.of(
                        new Signing(api, "nobody", press.secret()).request(id, now, BODY),
                        new Signing(api, "NO%20BODY", press.secret()).request(id, now, BODY),
                        new Signing(api, press.source(), "x".repeat(32)).request(id, now, BODY),
                        idle.request(id, now, BODY),
                        press.request(id, now.minusSeconds(400), BODY),
                        press.request(id, now.plusSeconds(400), BODY),
                        press.unsigned(BODY),
                        press.unsigned(BODY).header("X-MES-Signature", good),
                        press.unsigned(BODY).header("X-MES-Delivery", id.toString()),
                        press.unsigned(BODY).header("X-MES-Delivery", "1").header("X-MES-Signature", good),
                        press.unsigned(bytes("{}"))
                                .header("X-MES-Delivery", id.toString())
                                .header("X-MES-Signature", good),
                        press.unsigned(BODY)
                                .header("X-MES-Delivery", id.toString())
                                .header("X-MES-Signature", "t=1,v1=00"),
                        press.unsigned(BODY).header("X-Telegram-Bot-Api-Secret-Hash", press.bodyHash(BODY)),
                        press.request(id, now, bytes("{\"a\":2}"))
                                .header("Accept-Language", "ko")
                                .setHeader("X-MES-Signature", good))
                .map(api::send)
                .toList();

        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.status()).isEqualTo(401));
        assertThat(refusals.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(refusals.stream()
                        .map(refusal -> refusal.response().headers().map().keySet())
                        .distinct())
                .hasSize(1);
        assertThat(refusals.get(0).text("rule")).isEqualTo("WEBHOOK_REFUSED");
        assertThat(kept(press)).isZero();
    }

    @Test
    void tooLargeABodyIsRefusedAnnouncedOrNot() {
        Signing press = source("SIGNED");
        byte[] large = new byte[1024 * 1024 + 1];

        press.deliver(UUID.randomUUID(), large).expectProblem(413, "CONTENT_TOO_LARGE");
        api.send(press.request(UUID.randomUUID(), Instant.now(), large)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                .expectProblem(413, "CONTENT_TOO_LARGE");
        press.deliver(UUID.randomUUID(), new byte[1024 * 1024]).expect(200);
    }

    @Test
    void theOldSecretWorksUntilTheOverlapEnds() {
        Signing old = source("SIGNED");
        long id = database.number("select id from webhook_sources where source_code = ?", old.source());

        String secret = admin.post(SOURCES + "/" + id + "/rotate").expect(201).text("secret");
        Signing next = new Signing(api, old.source(), secret);
        old.deliver(UUID.randomUUID(), BODY).expect(200);
        next.deliver(UUID.randomUUID(), BODY).expect(200);

        admin.post(SOURCES + "/" + id + "/rotate", Map.of("overlap_seconds", 0)).expect(201);
        old.deliver(UUID.randomUUID(), BODY).expect(401);
        next.deliver(UUID.randomUUID(), BODY).expect(401);
    }

    @Test
    void aControllerWithoutAClockSignsTheBodyOnlyWhereThatIsAllowed() {
        Signing plc = source("BODY_SHA256KEY");
        byte[] update = bytes("{\"update_id\":1,\"message\":{\"text\":\"/start\"}}");

        api.send(plc.unsigned(update).header("X-Telegram-Bot-Api-Secret-Hash", plc.bodyHash(update)))
                .expect(200);
        api.send(plc.unsigned(BODY).header("X-Telegram-Bot-Api-Secret-Hash", plc.bodyHash(update)))
                .expect(401);
        api.send(plc.unsigned(update)).expect(401);

        HttpRequest.Builder misnamed =
                plc.unsigned(update).setHeader("X-Telegram-Bot-Api-Secret-Hash", plc.bodyHash(update));
        api.send(misnamed.setHeader("X-MES-Delivery", "no uuid")).expectProblem(401, "WEBHOOK_REFUSED");
    }

    @Test
    void theShortPathIsThatOfTheNamedOrTheDefaultSource() {
        Signing press = source("SIGNED");
        HttpRequest.Builder named =
                press.request(UUID.randomUUID(), Instant.now(), BODY).header("X-MES-Source", press.source());
        api.send(named.uri(api.request("/webhook").build().uri())).expect(200);
        assertThat(kept(press)).isOne();

        String secret = "the-secret-of-the-default-source-1";
        Answer made = admin.post(SOURCES, Map.of("source_code", "default", "source_name", "Default", "secret", secret));
        assertThat(made.status()).isIn(201, 409);
        api.send(new Signing(api, "default", secret)
                        .request(UUID.randomUUID(), Instant.now(), BODY)
                        .uri(api.request("/webhook").build().uri()))
                .expect(200);
    }

    @Test
    void aSecretIsLongIsShownOnceAndIsStoredNowhereInClear() {
        String code = "s-" + UUID.randomUUID();
        admin.post(SOURCES, Map.of("source_code", code, "source_name", "x", "secret", "x".repeat(31)))
                .expectProblem(422, "INVALID_CONTENT");
        Answer made = admin.post(SOURCES, Map.of("source_code", code, "source_name", "x"))
                .expect(201);
        String secret = made.text("secret");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(admin.get(SOURCES + "?limit=1000").expect(200).body())
                .contains(code)
                .doesNotContain(secret);
        assertThat(admin.put(SOURCES + "/" + made.id(), Map.of("source_name", "y"))
                        .expect(200)
                        .body())
                .doesNotContain("\"secret\"");
        assertThat(database.number(
                        "select count(*) from webhook_sources s where position(?::bytea in s.secret) > 0",
                        secret.getBytes(StandardCharsets.UTF_8)))
                .isZero();
        admin.post(SOURCES, Map.of("source_code", code, "source_name", "x")).expectProblem(409, "DUPLICATE");
    }

    @Test
    void aSourceThatDeliveredStays() {
        Signing press = source("SIGNED");
        long id = database.number("select id from webhook_sources where source_code = ?", press.source());
        press.deliver(UUID.randomUUID(), BODY).expect(200);

        admin.delete(SOURCES + "/" + id).expectProblem(409, "DEPENDENT_DATA");
        long unused = admin.post(SOURCES, Map.of("source_code", "u-" + UUID.randomUUID(), "source_name", "x"))
                .expect(201)
                .id();
        admin.delete(SOURCES + "/" + unused).expect(204);
    }

    @Test
    void sourcesAndDeliveriesAreReadPageByPageByAdministratorsOnly() {
        Signing press = source("SIGNED");
        press.deliver(UUID.randomUUID(), BODY).expect(200);
        press.deliver(UUID.randomUUID(), BODY).expect(200);
        long id = database.number("select id from webhook_sources where source_code = ?", press.source());

        Answer page =
                admin.get(DELIVERIES + "?limit=1&count=true&source_id=" + id).expect(200);

        assertThat(page.json()).hasSize(1);
        assertThat(page.header("X-Total-Count")).isEqualTo("2");
        assertThat(page.header("Link")).contains("cursor=");
        source("SIGNED");
        assertThat(admin.get(SOURCES + "?limit=1").expect(200).header("Link")).contains("cursor=");
        Api manager = admin.as(Role.MANAGER);
        manager.get(DELIVERIES).expectProblem(403, "NOT_PERMITTED");
        manager.get(SOURCES).expectProblem(403, "NOT_PERMITTED");
        admin.get(DELIVERIES + "/999999999/body").expectProblem(404, "RESOURCE_NOT_FOUND");
    }

    private Signing source(String scheme) {
        String code = "s-" + UUID.randomUUID();
        String secret = admin.post(SOURCES, Map.of("source_code", code, "source_name", "A source", "scheme", scheme))
                .expect(201)
                .text("secret");
        return new Signing(api, code, secret);
    }

    private long kept(Signing source) {
        return database.number(
                "select count(*) from webhook_deliveries d join webhook_sources s on s.id = d.source_id"
                        + " where s.source_code = ?",
                source.source());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
