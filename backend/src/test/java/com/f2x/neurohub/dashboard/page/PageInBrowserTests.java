package com.f2x.neurohub.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The built-in page in a real browser, where one is installed; the pictures are left in {@code target/screens}. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTests {

    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";

    /** Remembers all that the list of events has ever shown, however soon more has come. */
    private static final String LISTEN = """
            window.told = '';
            new MutationObserver(() => { window.told += document.getElementById('events').innerText; })
                .observe(document.getElementById('events'), { childList: true });
            """;

    /** Answers as a plant does where one urgent alert was followed by a hundred others. */
    private static final String BUSY = """
            const ask = window.fetch;
            const answer = body => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'X-Total-Count': 2500 } }));
            const alerts = (severity, title, total) => answer({ total, alerts: Array.from({ length: Math.min(total, 50) },
                () => ({ alert_type: 'PROCESS_DELAY', severity, title, message: '' })) });
            window.fetch = (address, how) => {
              const path = String(address);
              if (path.includes('/alerts?')) {
                return path.includes('severity=HIGH') ? alerts('HIGH', 'First of all', 1)
                  : path.includes('severity=LOW') ? alerts('LOW', 'News', 0) : alerts('MEDIUM', 'Later', 100);
              }
              return path.includes('/equipment?')
                ? answer([{ equipment_code: 'E1', equipment_name: 'E1', status: 'AVAILABLE' }]) : ask(address, how);
            };
            """;

    private static final String NOTHING_RAN =
            "window.hacked === undefined && document.querySelectorAll('main img').length === 0";

    private static final String WIDER_THAN_THEIR_CARDS = "[...document.querySelectorAll('.cards > section > *')]"
            + ".filter(part => part.scrollWidth > part.clientWidth).length";

    private static final String ON_WALL = "document.body.classList.contains('wall')";

    private final Api manager;
    private final Plant plant;
    private final String page;
    private final String user;
    private Chromium browser;
    private Window open;
    private Window crowded;

    PageInBrowserTests(
            @Autowired Api api,
            @Autowired Plant plant,
            @Autowired TestUsers users,
            @Autowired ServletWebServerApplicationContext server) {
        this.manager = api.as(Role.MANAGER);
        this.plant = plant;
        this.page = "http://localhost:" + server.getWebServer().getPort() + "/dashboard";
        this.user = users.withRole(Role.VIEWER);
    }

    @BeforeAll
    void startBrowser() throws IOException {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "No Chromium is installed, so that the page is not looked at");
        browser = Chromium.start(program.get());
        open = signedIn(browser.window());
        crowded = signedIn(browser.window().before(crowd()));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whoHasAWrongPasswordIsToldSoAndSeesNothing() {
        Window window = browser.window().open(page);

        window.signIn(user, "not the password");

        window.until("document.getElementById('refusal').innerText !== ''");
        assertThat(window.text("refusal")).contains("Wrong username or password");
        assertThat(window.run("document.getElementById('figures').hidden").asBoolean())
                .isTrue();
    }

    @Test
    void whatHappensIsShownWhenItHappensAndWhatPeopleWroteIsText() {
        Plant.Lot lot = plant.lot(1);
        open.run(LISTEN);

        manager.post("/api/v1/lots/" + lot.id() + "/holds", Map.of("reason", HOSTILE + lot.number()))
                .expect(201);

        open.until("window.told.includes('onerror') && window.told.includes('>" + lot.number() + "')");
        assertThat(open.run(NOTHING_RAN).asBoolean()).isTrue();
        assertThat(forbidden()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "#wip tbody tr, 60",
        "#yield tbody tr, 60",
        "#cycles tbody tr, 60",
        "#lots tbody tr, 8",
        "#attention li, 7",
        "#floor li[title], 20",
        "#events li, 8"
    })
    void whateverPeopleWroteIsTextInEveryList(String rows, int count) {
        crowded.until("[...document.querySelectorAll('" + rows + "')]"
                + ".filter(row => row.textContent.includes('onerror=window.hacked')).length === " + count);

        assertThat(crowded.run(NOTHING_RAN).asBoolean()).isTrue();
        assertThat(forbidden()).isEmpty();
    }

    @Test
    void theMostUrgentIsShownHoweverManyAlertsCameAfterItAndAllEquipmentIsCounted() {
        Window window = signedIn(browser.window().before(BUSY));

        window.until("document.getElementById('attention').innerText.includes('First of all')");
        assertThat(window.text("attentionNote")).startsWith("101 alerts open");
        assertThat(window.run("document.querySelector('#attention li').innerText")
                        .asString())
                .contains("First of all");
        assertThat(window.text("floorNote")).contains("of 2,500 in use");
    }

    @Test
    void theSessionStaysInItsTabIsRenewedAndEndsWithSigningOut() {
        Window window = signedIn(browser.window());
        assertThat(window.run("JSON.stringify(localStorage)").asString()).doesNotContain("access", "refresh");
        window.run("const kept = JSON.parse(sessionStorage.getItem('neurohub.session'));"
                + "sessionStorage.setItem('neurohub.session', JSON.stringify({...kept, access: 'over'.repeat(10)}))");

        window.open(page);
        window.until("document.getElementById('wip').innerText !== ''");
        assertThat(window.run("document.getElementById('signIn').hidden").asBoolean())
                .isTrue();

        window.run("document.getElementById('leave').click()");
        window.until("!document.getElementById('signIn').hidden && sessionStorage.length === 0");
        assertThat(window.run("document.getElementById('figures').hidden").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 390, 844, false, false",
        "phone, 390, 844, true, false",
        "desktop, 1366, 900, false, false",
        "desktop, 1366, 900, true, false",
        "wall, 1920, 1080, false, true",
        "wall, 1920, 1080, true, true"
    })
    void thePageFitsTheScreenDarkAndLight(String name, int width, int height, boolean dark, boolean wall)
            throws IOException {
        String file = name + (dark ? "-dark" : "-light");
        for (Window window : List.of(open, crowded)) {
            window.sized(width, height, name.equals("phone")).dark(dark);
            if (wall != window.run(ON_WALL).asBoolean()) {
                window.run("document.getElementById('wall').click()");
                window.until(ON_WALL + " === " + wall);
            }
            window.until("document.querySelector('#trend canvas') !== null");
            window.shoot(Path.of("target", "screens", file + (window == crowded ? "-crowded.png" : ".png")));
            assertFits(window, width, height, wall);
            assertThat(window.run("getComputedStyle(document.documentElement).colorScheme")
                            .asString())
                    .isEqualTo(dark ? "dark" : "light");
        }
        assertThat(open.run(WIDER_THAN_THEIR_CARDS).asInt()).isZero();
    }

    private static void assertFits(Window window, int width, int height, boolean wall) {
        assertThat(window.run("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        if (wall) {
            assertThat(window.run("document.documentElement.scrollHeight").asInt())
                    .isLessThanOrEqualTo(height);
        }
    }

    /** What the browser kept pages from, and errors of their scripts. */
    private List<String> forbidden() {
        return browser.complaints().stream()
                .map(Object::toString)
                .filter(text -> text.contains("Security Policy") || text.contains("exceptionDetails"))
                .toList();
    }

    private static String crowd() throws IOException {
        return new ClassPathResource("crowd.js", PageInBrowserTests.class).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Signed in, and told that the feed is there. */
    private Window signedIn(Window window) {
        window.open(page);
        window.signIn(user, TestUsers.PASSWORD);
        window.until("document.getElementById('connection').className === 'pill live'");
        window.until("document.getElementById('tiles').innerText !== ''");
        return window;
    }
}
