package org.fairshelf.broadleaf.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.automation.Templates;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.consent.ChainVerdict;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Proof;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.readers.JsonText;
import org.fairshelf.readers.SignedText;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** X5: everybody gets their own receipts and nobody learns of others'. */
class ReceiptControllerTest {

    @TempDir
    Path home;

    private final Shoppers shoppers = mock(Shoppers.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private MockHttpServletResponse response = new MockHttpServletResponse();
    private Issued shop;
    private Stores stores;
    private ConsentLedger ledger;
    private SubjectId ina;
    private SubjectId ole;

    @BeforeEach
    void open() {
        shop = new Issued(home);
        stores = new MemoryStorage(shop.clock).stores(new CountedTotals());
        ledger = stores.ledger();
        ina = choosing(Consent.State.GIVEN);
        ole = choosing(Consent.State.REFUSED);
        comes(ina);
    }

    @Test
    void the_page_shows_what_was_chosen_and_is_kept_by_nobody() throws Exception {
        ModelAndView page = controller().page(own(ina), request, response);

        assertThat(page.getViewName()).isEqualTo("fairshelf/receipt");
        ReceiptPage receipt = (ReceiptPage) page.getModel().get("receipt");
        assertThat(receipt.getId()).isEqualTo(own(ina));
        assertThat(receipt.getPoints()).extracting(ReceiptPage.Point::getName).containsExactly("Browsing history");
        assertThat(page.getModel()).containsEntry("signedIn", false).containsEntry("mailed", true);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void the_receipt_of_somebody_else_is_answered_exactly_as_one_that_does_not_exist() throws Exception {
        String answer = answerTo(own(ole), "record.jsonld");

        assertThat(answer).startsWith("404 fairshelf/problem").contains("receipt");
        assertThat(answerTo(UUID.randomUUID().toString(), "record.jsonld")).isEqualTo(answer);
        comes(ole);
        assertThat(answerTo(own(ole), "record.jsonld")).startsWith("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "keys",
                "null",
                "../../etc/passwd",
                "' OR '1'='1",
                "<script>alert(1)</script>",
                "00000000-0000-5000-8000-000000000000",
                "\u0000"
            })
    void what_is_no_receipt_is_answered_with_a_page_that_says_so(String id) throws Exception {
        assertThat(answerTo(id, "record.jsonld")).startsWith("404 fairshelf/problem");
        assertThat(answerTo(id + "x".repeat(100_000), "record.jsonld")).startsWith("404 fairshelf/problem");
    }

    @Test
    void its_name_in_capitals_is_not_its_name() throws Exception {
        assertThat(answerTo(own(ina).toUpperCase(Locale.ROOT), "record.jsonld")).startsWith("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kantara", "kantara.xml", "KANTARA.JSON", "record.jsonld.exe", "../keys.json"})
    void a_form_that_there_is_not_is_answered_with_a_page_that_says_so(String form) throws Exception {
        assertThat(answerTo(own(ina), form)).startsWith("404 fairshelf/problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kantara.json", "kantara.jws", "record.jsonld", "record.jws"})
    void a_file_is_handed_out_under_its_name_and_type(String form) throws Exception {
        assertThat(answerTo(own(ina), form)).startsWith("200");

        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"receipt-" + own(ina) + "-" + form + "\"");
        assertThat(response.getContentType())
                .isEqualTo(
                        form.endsWith("jws")
                                ? "application/jose"
                                : form.endsWith("ld") ? "application/ld+json" : "application/json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        byte[] content = response.getContentAsByteArray();
        assertThat(response.getContentLength()).isEqualTo(content.length);
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(JsonText.object(form.endsWith("jws") ? SignedText.of(text).text() : text))
                .isNotEmpty();
    }

    @Test
    void a_no_has_a_record_and_no_kantara_receipt() throws Exception {
        comes(ole);

        assertThat(answerTo(own(ole), "record.jws")).startsWith("200");
        assertThat(answerTo(own(ole), "kantara.json")).startsWith("404");
    }

    @Test
    void the_keys_are_everybodys_and_may_be_kept_for_a_while() throws Exception {
        answerTo(own(ina), "record.jws");
        SignedText signed = SignedText.of(response.getContentAsString());
        response = new MockHttpServletResponse();

        assertThat(controller().keys(response)).isNull();

        assertThat(response.getContentType()).isEqualTo("application/jwk-set+json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(signed.isGenuine(response.getContentAsString())).isTrue();
    }

    @Test
    void a_stranger_has_no_receipts() throws Exception {
        when(shoppers.read(any())).thenReturn(Shopper.stranger());

        assertThat(answerTo(own(ina), "record.jsonld")).startsWith("404");
    }

    @Test
    void whoever_is_forgotten_has_no_receipts_any_more() throws Exception {
        String id = own(ina);
        stores.book().holding(ina, consents -> stores.subjects().erase(ina));

        assertThat(answerTo(id, "record.jsonld")).startsWith("404");
    }

    @Test
    void without_the_database_or_the_keystore_the_shopper_is_told() throws Exception {
        shop.with("fairshelf.home", "/dev/null/nowhere");
        assertThat(answerTo(own(ina), "record.jws")).startsWith("503 fairshelf/problem");
        assertThat(controller().keys(new MockHttpServletResponse())).isNull();

        String id = own(ina);
        ledger = new BrokenLedger();
        assertThat(answerTo(id, "record.jsonld")).startsWith("503 fairshelf/problem");
    }

    @Test
    void a_form_without_its_token_or_of_somebody_who_is_not_signed_in_sends_nothing() throws Exception {
        request.setParameter("receipt", own(ina));
        for (String token : new String[] {null, "", "forged", "x".repeat(100_000)}) {
            request.removeParameter("csrfToken");
            if (token != null) {
                request.setParameter("csrfToken", token);
            }
            assertThat(problem(controller().send(request, response))).isEqualTo("403 form");
        }

        request.setParameter("csrfToken", "good");
        assertThat(problem(controller().send(request, response))).isEqualTo("403 sign-in");
    }

    private String problem(ModelAndView page) {
        String problem = response.getStatus() + " " + page.getModel().get("problem");
        response = new MockHttpServletResponse();
        return problem;
    }

    /** Page and file alike: status, view and what the view is told. */
    private String answerTo(String id, String form) throws Exception {
        response = new MockHttpServletResponse();
        ModelAndView answer = controller().file(id, form, request, response);
        String first =
                response.getStatus() + " " + (answer == null ? "" : answer.getViewName() + " " + answer.getModel());
        if (answer != null && !form.startsWith("kantara")) {
            MockHttpServletResponse other = new MockHttpServletResponse();
            ModelAndView page = controller().page(id, request, other);
            if (form.equals("record.jsonld")) {
                assertThat(other.getStatus() + " " + page.getViewName() + " " + page.getModel())
                        .isEqualTo(first);
            }
        }
        return first;
    }

    private void comes(SubjectId subject) {
        when(shoppers.read(any()))
                .thenReturn(Shopper.stranger().as(subject, stores.book().read(subject)));
    }

    private SubjectId choosing(Consent.State state) {
        SubjectId subject = stores.subjects().create();
        stores.book().holding(subject, consents -> {
            stores.ledger()
                    .append(
                            subject,
                            new LedgerEntry(
                                    subject,
                                    shop.clock.instant(),
                                    Map.of(Purpose.BROWSING, state),
                                    Means.BLOCK,
                                    Issued.wording("en"),
                                    false));
            return true;
        });
        return subject;
    }

    /** The name of the only receipt of somebody. */
    private String own(SubjectId subject) {
        List<Proof> proofs = stores.ledger().proofs(stores.gate().forRights(subject));
        assertThat(proofs).hasSize(1);
        return proofs.get(0).receipt().toString();
    }

    private ReceiptController controller() throws ServiceException {
        ExploitProtectionService protection = mock(ExploitProtectionService.class);
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        doThrow(new ServiceException("mismatch")).when(protection).compareToken(any());
        doNothing().when(protection).compareToken(eq("good"));
        return new ReceiptController(
                shoppers,
                new Receipts(ledger, stores.gate(), Notices.read(), shop.settings()),
                shop.files(),
                new ReceiptMail(
                        shop.issuer(),
                        shop.files(),
                        new Templates(),
                        new MailPost(
                                new PlatformBean<>("blMailSender", JavaMailSender.class),
                                shop.letterhead(),
                                shop.clock),
                        Notices.read(),
                        shop.clock,
                        shop.settings()),
                shop.keys(),
                shop.issuer(),
                new FormToken(protection),
                new ProblemPage(Issued.messages()),
                Issued.messages(),
                shop.settings());
    }

    private static final class BrokenLedger implements ConsentLedger {
        @Override
        public void append(SubjectId subject, LedgerEntry entry) {
            throw new IllegalStateException("The database is away.");
        }

        @Override
        public List<Proof> proofs(Pass pass) {
            throw new IllegalStateException("The database is away.");
        }

        @Override
        public Optional<ChainVerdict> verify(Duration limit) {
            throw new IllegalStateException("The database is away.");
        }
    }
}
