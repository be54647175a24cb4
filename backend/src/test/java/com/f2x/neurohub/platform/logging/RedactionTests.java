package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are taken for secrets. */
class RedactionTests {

    private static final String CANARY = "Canary8d1f6b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=Canary8d1f6b",
                "CreateUser[username=anna, password=Canary8d1f6b, role=ADMIN]",
                "{\"new_password\": \"Canary8d1f6b\", \"role\": \"ADMIN\"}",
                "{\"secret\":\"with \\\"quotes\\\" Canary8d1f6b\"}",
                "said {\\\"refresh_token\\\":\\\"Canary8d1f6b\\\"}",
                "{\"tokens\":[\"a\",\"Canary8d1f6b\"]}",
                "{'api_key': 'Canary8d1f6b x'}",
                "Unrecognized token 'Canary8d1f6b': was expecting a value",
                "X-API-Key: Canary8d1f6b",
                "Authorization: Bearer Canary8d1f6b",
                "Authorization: Digest username=anna, response=Canary8d1f6b",
                "headers [cookie:\"a=b; session=Canary8d1f6b\", accept:\"*/*\"]",
                "Set-Cookie: a=b; session=Canary8d1f6b",
                "X-MES-Signature: t=1,v1=Canary8d1f6b",
                "sent bearer Canary8d1f6b",
                "jdbc:postgresql://mes:Canary8d1f6b@db.example.com:5432/mes",
                "jdbc:postgresql://db.example.com/mes?user=mes&password=Canary8d1f6b&ssl=true",
                "https://anna:Canary8d1f6b@erp.example.com/hook",
                "key nhk_Canary8d1f6b and so on",
                "nha_Canary8d1f6b",
                "whsec_Canary8d1f6b",
                "eyJhbGciOiJSUzI1NiJ9.Canary8d1f6b.abc",
                "Detail: Key (token_hash)=(Canary8d1f6b) already exists",
                "GET /api/v1/lots?access_token=Canary8d1f6b&limit=1",
                "t=1712,v1=0123456789abcdef0123456789abcdef Canary8d1f6_"
            })
    void secretsAreTakenOut(String text) {
        assertThat(Redaction.of(text)).doesNotContain(CANARY).doesNotContain("0123456789abcdef");
    }

    @Test
    void ofAKeyItsPublicNameStays() {
        assertThat(Redaction.of("machine nhk_Ab3-_x9ZkT9xQ2mZ7bV4nC1rL8sD5fG3hJ6wY0pA-eU_iO2tRgH"))
                .isEqualTo("machine nhk_Ab3-_x9Z***");
    }

    @Test
    void aRefreshTokenIsKnownByItsForm() {
        String token = "kT9xQ2mZ7bV4nC1rL8sD5fG3hJ6wY0pA-eU_iO2tRgH";

        assertThat(token).hasSize(43);
        assertThat(Redaction.of("got " + token + ".")).isEqualTo("got ***.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Slow statement, 120 ms: select * from lots where lot_number = ?",
                "POST /api/v1/lots: DATABASE_UNAVAILABLE (connection refused)",
                "Successfully applied 3 migrations to schema \"public\", now at version v0019",
                "user machine-nhk_Ab3-_x9Z has asked",
                "Tomcat started on port 8080 (http) with context path '/'",
                "jdbc:postgresql://db.example.com:5432/mes_rehearsal",
                "o.s.b.w.s.c.AnnotationConfigServletWebServerApplicationContext and KR01PSA251101"
            })
    void whatIsNoSecretStays(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void membersAreJudgedByTheirNames() {
        assertThat(Redaction.of("client.secret", CANARY)).isEqualTo("***");
        assertThat(Redaction.of("user.name", "anna")).isEqualTo("anna");
    }

    @Test
    @Timeout(60)
    void longTextsTakeTimeInProportionAndNoStack() {
        for (String part :
                new String[] {"a", "token", "\\\"", "password=\"\\\\", "://a:", "Bearer ", "eyJ", "v1=", "-"}) {
            String text = part.repeat(200_000 / part.length());
            assertThatNoException().isThrownBy(() -> Redaction.of(text));
        }
    }
}
