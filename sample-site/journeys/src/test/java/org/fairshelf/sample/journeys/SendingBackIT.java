package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F2: what came back of a real history is plain in the account, and is no purchase. */
class SendingBackIT {

    @Test
    void theAccountSaysOfEachOrderWhetherItWasSentBack() throws IOException {
        Path data = SampleShop.newFolder("returned");
        Path history = Files.write(
                data.resolve("orders.csv"),
                List.of(
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                        "1001,71053,WHITE METAL LANTERN,6,2010-12-01 08:00:00,3.00,7,United Kingdom",
                        "1002,22633,HAND WARMER,2,2010-12-02 08:00:00,1.50,7,United Kingdom",
                        "1003,22960,JAM MAKING SET,1,2010-12-03 08:00:00,4.25,7,United Kingdom",
                        "C1004,71053,WHITE METAL LANTERN,-2,2010-12-04 08:00:00,3.00,7,United Kingdom",
                        "C1005,22633,HAND WARMER,-2,2010-12-05 08:00:00,1.50,7,United Kingdom"));
        try (SampleShop shop = SampleShop.open(
                data, Map.of("fairshelf.history", history.toString(), "fairshelf.history.consented", "1"))) {
            Visitor visitor = new Visitor(shop);
            new Shopping(visitor).signIn("shopper@example.com", "shopper");

            assertThat(rows(visitor, "/account/orders"))
                    .satisfiesExactly(
                            third -> assertThat(third).contains("1003").doesNotContain("ent back"),
                            second -> assertThat(second).contains("1002 Sent back"),
                            first -> assertThat(first).contains("1001 Partly sent back"));
            assertThat(visitor.visit("/account/orders/1001").text())
                    .contains(
                            "You sent some of it back, and your money for that was paid back.",
                            "2 of 6 sent back",
                            "Paid back −€6.00");
            assertThat(visitor.visit("/account/orders/1002").text())
                    .contains("You sent all of it back, and your money was paid back.", "2 of 2 sent back");
            assertThat(visitor.visit("/account/orders/1003").text()).doesNotContain("ent back", "Paid back");
            assertThat(visitor.visit("/account/orders/C1004").status())
                    .as("a return is told with its order")
                    .isEqualTo(404);
            assertThat(PrivacyCentre.of(visitor).known())
                    .as("what was sent back whole is no purchase")
                    .containsExactlyInAnyOrder("Ordered, number 1003", "Ordered, number 1001");

            assertThat(rows(visitor, "/account/orders?blLocaleCode=de"))
                    .anyMatch(row -> row.contains("1001 Teilweise zurückgeschickt"))
                    .anyMatch(row -> row.contains("1002 Zurückgeschickt"));
            assertThat(visitor.visit("/account/orders/1001").text())
                    .contains("Sie haben einen Teil zurückgeschickt", "2 von 6 zurückgeschickt", "Erstattet");
        }
    }

    private static List<String> rows(Visitor visitor, String address) {
        return visitor.visit(address).document().select(".orders tbody tr").eachText();
    }
}
