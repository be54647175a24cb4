package com.f2x.neurohub.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTests {

    /** As OpenSSL writes the key of RFC 8032, section 7.1, test 1. */
    private static final String OPENSSL = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String ITS_PUBLIC_KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String ITS_SIGNATURE_OF_NOTHING =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                    + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    @Test
    void aKeyOfOpenSslSignsAsTheStandardSays() throws GeneralSecurityException {
        SigningKey key = SigningKey.read(OPENSSL);

        assertThat(HexFormat.of().formatHex(encoded(key))).endsWith(ITS_PUBLIC_KEY);
        assertThat(HexFormat.of().formatHex(key.sign(""))).isEqualTo(ITS_SIGNATURE_OF_NOTHING);
    }

    @Test
    void aDrawnKeyIsTheSameWhenItIsReadAgain() throws GeneralSecurityException {
        SigningKey drawn = SigningKey.draw();
        SigningKey read = SigningKey.read(drawn.privatePem());

        assertThat(read.publicPem()).isEqualTo(drawn.publicPem());
        assertThat(read.id()).isEqualTo(drawn.id()).hasSize(16);
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(publicKey(read));
        verification.update("head".getBytes(StandardCharsets.UTF_8));
        assertThat(verification.verify(drawn.sign("head"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing of the kind",
                "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v",
                "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
            })
    void whatIsNoPrivateKeyIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> SigningKey.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No Ed25519 key as PKCS#8")
                .hasNoCause();
    }

    private static PublicKey publicKey(SigningKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded(key)));
    }

    private static byte[] encoded(SigningKey key) {
        return Base64.getDecoder()
                .decode(key.publicPem().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
