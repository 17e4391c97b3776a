package org.fairshelf.broadleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.InMemoryMainSwitch;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryRequests;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Somebody else's word about a choice is never shown as if the shopper had said it here. */
class ImportedConsentTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final Stores stores = new MemoryStorage(clock).stores(new CountedTotals());
    private final Notices notices = Notices.read();
    private final SubjectId subject = stores.subjects().create();
    private final Visit visit = Visit.of(new MockHttpServletRequest());

    @BeforeEach
    void isTakenOver() {
        stores.book().holding(subject, consents -> {
            stores.ledger()
                    .append(
                            subject,
                            new LedgerEntry(
                                    subject,
                                    clock.instant(),
                                    Map.of(Purpose.EMAIL, Consent.State.GIVEN),
                                    Means.IMPORT,
                                    notices.current(Locale.ENGLISH).wording(),
                                    false));
            return true;
        });
    }

    @Test
    void the_privacy_centre_says_that_it_was_taken_over_in_both_languages() {
        List<Receipt> receipts =
                pages().of(shopper(), visit, false, Locale.ENGLISH).getReceipts();

        assertThat(receipts).extracting(Receipt::getMeans).containsExactly("import");
        for (String language : List.of("en", "de")) {
            assertThat(ResourceBundle.getBundle("messages.FairshelfMessages", Locale.forLanguageTag(language))
                            .getString("fairshelf.means.import"))
                    .isNotBlank();
        }
    }

    @Test
    void so_does_the_download() {
        Download download = new Download(stores.book(), stores.ledger(), stores.gate(), List.of(), clock);

        assertThat(new String(download.of(shopper(), visit), StandardCharsets.UTF_8))
                .contains("\"how\" : \"import\"");
    }

    private Shopper shopper() {
        return Shopper.stranger().as(subject, stores.book().read(subject));
    }

    private PrivacyPages pages() {
        return new PrivacyPages(
                stores.events(),
                stores.mails(),
                new MemoryRequests(),
                stores.ledger(),
                stores.gate(),
                new Things(mock(CatalogService.class), mock(OrderService.class)),
                notices,
                new InMemoryMainSwitch(new InMemoryTrail(), clock),
                clock,
                Settings.of(Map.of()));
    }
}
