package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stock shop runs the platform with the platform's own libraries of 2014, not with the newer ones of the other
 * journeys. The same Fairshelf works there: the profile {@code stock} assembles such a shop and runs only this.
 */
@Tag("stock")
@ExtendWith(OpenShop.class)
class OnStockPinsIT {
    /** Stands at the foot of each page while Fairshelf is on. */
    private static final String LINE = "Only what you allow is remembered here.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleShop shop;
    private final AdminDesk merchant;

    OnStockPinsIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
    }

    @BeforeEach
    void fairshelfIsOn() {
        merchant.turnFairshelfOn();
        Awaitility.await().atMost(PATIENCE).until(() -> home().contains(LINE));
    }

    @ParameterizedTest
    @CsvSource({
        "aspectjweaver, 1.6.5",
        "commons-codec, 1.4",
        "commons-io, 2.4",
        "commons-lang3, 3.3.2",
        "ehcache, 2.7.2",
        "guava, 12.0",
        "hibernate-core, 4.1.11.Final",
        "hibernate-jpa-2.0-api, 1.0.0.Final",
        "javassist, 3.17.1-GA",
        "log4j, 1.2.12",
        "slf4j-api, 1.6.1",
        "spring-core, 3.2.12.RELEASE",
        "spring-security-core, 3.1.3.RELEASE",
        "thymeleaf, 2.1.3.RELEASE"
    })
    void theShopHasTheLibrariesThatThePlatformNames(String library, String version) throws IOException {
        Path libraries = Path.of(System.getProperty("sample.home"), "lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            List<String> found = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches(library + "-\\d.*\\.jar"))
                    .toList();
            assertThat(found).containsExactly(library + "-" + version + ".jar");
        }
    }

    @Test
    void theStartScreenSaysThatFairshelfIsOnAndItsTablesAreReady() {
        assertThat(shop.output()).containsPattern("Fairshelf +is on, its tables are ready\\.");
    }

    @ParameterizedTest
    @CsvSource({
        "/, Saltmarsh",
        "/kitchen, Oak chopping board",
        "/kitchen/oak-chopping-board, Oak chopping board",
        "/search?q=teapot, teapot"
    })
    void aPageIsShownWithTheLineOfFairshelf(String path, String content) {
        Visitor.Page page = new Visitor(shop).visit(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).containsIgnoringCase(content).contains(LINE);
    }

    @Test
    void theAdminSaysThatFairshelfIsOnAndWorking() {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(merchant.standing())
                .isEqualTo("Fairshelf is on and working."));
    }

    @Test
    void everyPlaceWhereTheShopCallsFairshelfArrives() {
        new Shopping(new Visitor(shop)).buyAsGuest();
        assertThat(new Shopping(new Visitor(shop)).register(Shopping.newEmail()).path())
                .startsWith("/account");

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(merchant.connections())
                .hasSize(6)
                .contains(
                        "Pages: Working",
                        "Views: Working",
                        "Cart: Working",
                        "Orders: Working",
                        "Registrations: Working"));
    }

    @Test
    void theMerchantTurnsFairshelfOffAndOnAgainAndTheShopSellsMeanwhile() {
        assertThat(merchant.mainSwitch().send().text()).contains("Fairshelf is now off.");
        Awaitility.await().atMost(PATIENCE).until(() -> !home().contains(LINE));
        new Shopping(new Visitor(shop)).buyAsGuest();

        assertThat(merchant.mainSwitch().send().text()).contains("Fairshelf is now on.");
        Awaitility.await().atMost(PATIENCE).until(() -> home().contains(LINE));
    }

    private String home() {
        return new Visitor(shop).visit("/").text();
    }
}
