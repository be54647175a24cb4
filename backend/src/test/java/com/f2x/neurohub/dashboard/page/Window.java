package com.f2x.neurohub.dashboard.page;

import static com.f2x.neurohub.testing.machine.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A window of a browser. */
final class Window {

    private final Chromium browser;
    private final String session;

    Window(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
        call("Page.enable", Map.of());
        call("Log.enable", Map.of());
        call("Runtime.enable", Map.of());
    }

    Window sized(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        return this;
    }

    Window dark(boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
        return this;
    }

    /** Runs a script in every page that is opened from now on, before the page's own. */
    Window before(String script) {
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    Window open(String address) {
        call("Page.navigate", Map.of("url", address));
        until("document.readyState === 'complete' && document.getElementById('signIn') !== null");
        return this;
    }

    /** Runs a script in the page. */
    JsonNode run(String script) {
        return call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true))
                .path("result")
                .path("value");
    }

    /** The text that an element shows; nothing where it is hidden. */
    String text(String id) {
        return run("document.getElementById('" + id + "').innerText").asString();
    }

    void until(String condition) {
        await().until(() -> run(condition).asBoolean());
    }

    void signIn(String username, String password) {
        run("document.getElementById('username').value = '" + username + "';"
                + "document.getElementById('password').value = '" + password + "';"
                + "document.querySelector('#signIn button').click()");
    }

    void shoot(Path file) throws IOException {
        String picture = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        return browser.call(session, method, parameters);
    }
}
