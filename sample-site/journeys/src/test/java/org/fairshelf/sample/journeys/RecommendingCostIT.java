package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures what recommendations cost on the page of a product: the same page, asked for by the same shopper who allows everything, with them,
 * without them, and without Fairshelf, in turns. Runs in no other build; how is told in plugin/bench/README.md. Looks at figures, asserts none.
 */
@Tag("bench")
class RecommendingCostIT {
    private static final String PAGE = "/garden/pruning-shears";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 42);
    private static final int IN_A_ROW = 50;
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 6);

    /** How the shop stands while it is measured. */
    enum Standing {
        WITH_RECOMMENDATIONS,
        WITHOUT_RECOMMENDATIONS,
        FAIRSHELF_OFF
    }

    private final Map<Standing, long[]> nanos = new EnumMap<>(Standing.class);

    @Test
    void measuresThePageOfAProduct() throws IOException {
        Map<String, String> properties = Map.of("fairshelf.recommend.every", "1s");
        try (SampleShop shop = SampleShop.open(SampleShop.newFolder("bench"), properties)) {
            AdminDesk admin = AdminDesk.of(shop, "admin");
            for (int i = 0; i < 6; i++) {
                allowing(shop, "/garden/bird-feeder", "/garden/gardening-gloves", "/garden/hand-trowel", PAGE);
            }
            Shopper measured = allowing(shop);
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                            Recommended.on(measured.lookAt(PAGE)).personal())
                    .hasSizeGreaterThan(2));

            for (Standing standing : Standing.values()) {
                nanos.put(standing, new long[ROUNDS * IN_A_ROW]);
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Standing standing : Standing.values()) {
                    turn(admin, standing);
                    measure(measured, standing, round);
                }
            }
        }
        String figures = figures();
        Files.writeString(Path.of("target", "recommending-cost.txt"), figures);
        System.out.println(figures);
    }

    private static Shopper allowing(SampleShop shop, String... looksAt) {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.choose(Shopper.PURCHASES, "yes");
        for (String product : looksAt) {
            shopper.lookAt(product);
        }
        return shopper;
    }

    private static void turn(AdminDesk admin, Standing standing) {
        if (standing == Standing.FAIRSHELF_OFF) {
            admin.mainSwitch().send();
            return;
        }
        admin.turnFairshelfOn();
        Visitor.Form form = admin.visitor()
                .visit(AdminDesk.TODAY + "/recommendations")
                .form("form[action*=/recommendations/switch]");
        form.with("to", standing == Standing.WITH_RECOMMENDATIONS ? "on" : "off")
                .send();
    }

    private void measure(Shopper shopper, Standing standing, int round) {
        // The first one finds out how the shop stands now.
        assertShows(shopper.lookAt(PAGE), standing);
        for (int i = 0; i < IN_A_ROW; i++) {
            long before = System.nanoTime();
            String body = shopper.visitor().fetch(PAGE);
            long after = System.nanoTime();
            assertThat(body).endsWith("</html>\n");
            if (round >= 0) {
                nanos.get(standing)[round * IN_A_ROW + i] = after - before;
            }
        }
    }

    private static void assertShows(Visitor.Page page, Standing standing) {
        assertThat(Recommended.on(page).names().isEmpty())
                .as("%s", standing)
                .isEqualTo(standing != Standing.WITH_RECOMMENDATIONS);
        assertThat(page.document().select(".fs-place").isEmpty()).isEqualTo(standing == Standing.FAIRSHELF_OFF);
    }

    private String figures() {
        StringBuilder text = new StringBuilder("ms a page                   median     p95   requests\n");
        nanos.forEach((standing, all) -> {
            Arrays.sort(all);
            text.append(String.format(
                    Locale.ROOT,
                    "%-26s %7.2f %7.2f %10d%n",
                    standing.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    at(all, 0.5),
                    at(all, 0.95),
                    all.length));
        });
        return text.toString();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
