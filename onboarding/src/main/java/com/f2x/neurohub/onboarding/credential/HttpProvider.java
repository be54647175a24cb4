package com.f2x.neurohub.onboarding.credential;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that answers a GET with user and password, at {@code ORACLE_CREDENTIALS_API_URL}. Where the database is
 * says the environment.
 */
final class HttpProvider implements CredentialProvider {

    static final String URL = "ORACLE_CREDENTIALS_API_URL";
    private static final String TOKEN = "ORACLE_CREDENTIALS_API_TOKEN";
    private static final String ALLOW_HTTP = "ORACLE_CREDENTIALS_API_ALLOW_HTTP";
    private static final String USER_MEMBER = "eval.jdbc.user";
    private static final String PASSWORD_MEMBER = "eval.jdbc.password";
    private static final int LARGEST_ANSWER = 65_536;

    private final Map<String, String> environment;
    private final Duration timeout;

    HttpProvider(Map<String, String> environment, Duration timeout) {
        this.environment = environment;
        this.timeout = timeout;
    }

    @Override
    public Lookup lookup() {
        String url = environment.get(URL);
        if (url == null || url.isBlank()) {
            return new Lookup.Absent("credentials service: %s is not set".formatted(URL), false);
        }
        JsonNode answer = ask(address(url.strip()));
        SettingValues values = new SettingValues("credentials service", HttpProvider::name)
                .jdbcUrl(environment.get(EnvironmentProvider.JDBC_URL));
        for (Setting setting : Setting.values()) {
            values.put(setting, value(setting, answer));
        }
        return values.lookup();
    }

    private @Nullable String value(Setting setting, JsonNode answer) {
        return switch (setting) {
            case USERNAME -> text(answer, USER_MEMBER);
            case PASSWORD -> text(answer, PASSWORD_MEMBER);
            default -> environment.get(setting.variable());
        };
    }

    private static String text(JsonNode answer, String member) {
        JsonNode value = answer.path(member);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw failed("The credentials service answers no text as " + member);
        }
        return value.stringValue();
    }

    private static String name(Setting setting) {
        return switch (setting) {
            case USERNAME -> USER_MEMBER;
            case PASSWORD -> PASSWORD_MEMBER;
            default -> setting.variable();
        };
    }

    /** A password does not travel where others can read it, unless somebody takes that on himself. */
    private URI address(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new OnboardingException(FailureCode.CONFIG_INVALID, URL + " is no address");
        }
        boolean local = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (http && !local && !"true".equalsIgnoreCase(environment.get(ALLOW_HTTP))) {
            throw new OnboardingException(
                    FailureCode.CONFIG_INVALID, "%s must begin with https:, or set %s=true".formatted(URL, ALLOW_HTTP));
        }
        if (address.getHost() == null || !(http || "https".equalsIgnoreCase(address.getScheme()))) {
            throw new OnboardingException(FailureCode.CONFIG_INVALID, URL + " is no address of a web service");
        }
        return address;
    }

    private JsonNode ask(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
        String token = environment.get(TOKEN);
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token.strip());
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build();
        try {
            return read(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new OnboardingException(
                    FailureCode.CREDENTIALS_UNREACHABLE, "The credentials service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OnboardingException(FailureCode.INTERRUPTED, "Ended while asking the credentials service", e);
        }
    }

    private static JsonNode read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                throw new OnboardingException(
                        FailureCode.CREDENTIALS_DENIED, "The credentials service answers " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw failed("The credentials service answers " + answer.statusCode());
            }
            return JsonMapper.shared().readTree(body.readNBytes(LARGEST_ANSWER));
        } catch (JacksonException e) {
            throw failed("The credentials service answers no JSON");
        }
    }

    /** The parser's own message would quote the answer. */
    private static OnboardingException failed(String detail) {
        return new OnboardingException(FailureCode.CREDENTIALS_FAILED, detail);
    }
}
