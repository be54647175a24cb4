package com.f2x.neurohub.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTests {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "another secret of thirty-two chars";
    private static final byte[] BODY = "{\"event\":\"온도\"}".getBytes(StandardCharsets.UTF_8);
    private static final String CODE = "0".repeat(64);

    private final WebhookVerifier verifier =
            new WebhookVerifier(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(300));

    /** The test cases of RFC 4231, but for the fifth, whose output is truncated. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aa*20, dd*50, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819, cd*50,"
                + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        "aa*131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579"
                + "204669727374, 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "aa*131, 5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b65"
                + "7920616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565"
                + "647320746f20626520686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c"
                + "676f726974686d2e, 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void theCodeIsThatOfTheStandard(String key, String message, String expected) {
        assertThat(Hmac.of(bytes(key), bytes(message))).isEqualTo(bytes(expected));
    }

    @Test
    void theHeaderIsThatOfTheDocumentation() {
        String signed = WebhookSignature.of(
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8), Instant.ofEpochSecond(1_764_316_800), List.of(SECRET));

        // printf '%s' '1764316800.{"a":1}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(signed)
                .isEqualTo("t=1764316800,v1=b3097065d9900093ef1aa5ea2bb0aeb4cb4fba96538d361018a194c504a1e610");
    }

    @Test
    void whoKnowsASecretIsAccepted() {
        assertThat(accepts(signed(NOW, SECRET), BODY, SECRET)).isTrue();
        assertThat(accepts(signed(NOW, SECRET), BODY, OTHER)).isFalse();
        assertThat(accepts(signed(NOW, SECRET), BODY)).isFalse();
    }

    @Test
    void whileSecretsAreRotatedBothAreAccepted() {
        assertThat(accepts(signed(NOW, SECRET), BODY, OTHER, SECRET)).isTrue();
        assertThat(accepts(signed(NOW, OTHER), BODY, OTHER, SECRET)).isTrue();
        assertThat(accepts(signed(NOW, SECRET, OTHER), BODY, OTHER)).isTrue();
    }

    @Test
    void anyChangedByteIsRefused() {
        String header = signed(NOW, SECRET);
        for (int i = 0; i < BODY.length; i++) {
            byte[] tampered = BODY.clone();
            tampered[i] ^= 1;
            assertThat(accepts(header, tampered, SECRET)).as("byte %d", i).isFalse();
        }
        for (int i = 0; i < header.length(); i++) {
            char changed = header.charAt(i) == '1' ? '2' : '1';
            String tampered = header.substring(0, i) + changed + header.substring(i + 1);
            assertThat(accepts(tampered, BODY, SECRET)).as(tampered).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-300, true", "300, true", "-301, false", "301, false", "-1700000000, false"})
    void theTimeOfSigningIsNear(long seconds, boolean accepted) {
        assertThat(accepts(signed(NOW.plusSeconds(seconds), SECRET), BODY, SECRET))
                .isEqualTo(accepted);
    }

    @Test
    void ofSeveralCodesOneIsEnough() {
        String header = signed(NOW, SECRET);

        assertThat(accepts(header.replace(",v1", ",v1=" + CODE + ",v0=old,v1"), BODY, SECRET))
                .isTrue();
        assertThat(accepts(header.replace(",", " , "), BODY, SECRET)).isTrue();
        assertThat(accepts(header + ",v1=" + CODE, BODY, SECRET)).isTrue();
    }

    @Test
    void missingPiecesAreRefused() {
        String header = signed(NOW, SECRET);
        String time = header.substring(0, header.indexOf(','));
        String code = header.substring(header.indexOf(',') + 1);

        assertThat(List.of(
                        time,
                        code,
                        code + "," + code,
                        time + "," + header,
                        header.replace("v1=", "v0="),
                        header.substring(0, header.length() - 1),
                        header + "0",
                        header.replace("t=", "t=-"),
                        header.replace("t=", "t= "),
                        header.replace("t=", "t=9999999999"),
                        header + ",".repeat(1024)))
                .allSatisfy(text -> assertThat(accepts(text, BODY, SECRET)).isFalse());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ",", "t=,v1=", "t=1", "v1=zz", "sha256=00"})
    void whatIsNoSignatureIsRefused(@Nullable String header) {
        assertThat(accepts(header, BODY, SECRET)).isFalse();
    }

    private boolean accepts(@Nullable String header, byte[] body, String... secrets) {
        return verifier.accepts(header, body, List.of(secrets));
    }

    private static String signed(Instant at, String... secrets) {
        return WebhookSignature.of(BODY, at, List.of(secrets));
    }

    /** Reads hex; {@code aa*20} is twenty times the same byte. */
    private static byte[] bytes(String hex) {
        String[] parts = hex.split("\\*", -1);
        return HexFormat.of().parseHex(parts.length == 1 ? hex : parts[0].repeat(Integer.parseInt(parts[1])));
    }
}
