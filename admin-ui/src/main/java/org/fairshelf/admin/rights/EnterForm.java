package org.fairshelf.admin.rights;

import javax.servlet.http.HttpServletRequest;
import org.fairshelf.admin.screen.PlainText;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Persons;
import org.fairshelf.rights.RightsKind;
import org.jspecify.annotations.Nullable;

/** A request that somebody of the shop enters for a caller or a guest, cleaned and checked. Immutable. */
final class EnterForm {

    private static final int SHOWN = 300;
    private static final int ORDER_LIMIT = 100;

    private final RightsKind kind;
    private final String language;
    private final String email;
    private final String order;
    private final String identity;
    private final String words;
    private final String address;

    private EnterForm(
            RightsKind kind,
            String language,
            String email,
            String order,
            String identity,
            String words,
            String address) {
        this.kind = kind;
        this.language = language;
        this.email = email;
        this.order = order;
        this.identity = identity;
        this.words = words;
        this.address = address;
    }

    /** Before anything was typed. */
    static EnterForm empty() {
        return new EnterForm(RightsKind.ACCESS, "en", "", "", "", "", "");
    }

    /**
     * Reads the form's fields. An order number stands for the address under which the order was placed.
     *
     * @throws Refusal if a value is one that no page of ours sends
     */
    static EnterForm of(HttpServletRequest request, Persons persons) {
        RightsKind kind = RightsKind.of(DeedForm.one(request, "kind")).orElse(null);
        String language = DeedForm.one(request, "language");
        if (kind == null || language == null || !language.matches("en|de")) {
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
        String email = line(request, "email");
        String order = line(request, "order");
        String identity = line(request, "identity");
        String typed = DeedForm.one(request, "words");
        String words = typed == null ? "" : PlainText.lines(typed);
        String address = !email.isEmpty()
                ? email
                : order.isEmpty() || order.length() > ORDER_LIMIT ? "" : persons.addressOfOrder(order);
        return new EnterForm(kind, language, email, order, identity, words, address.trim());
    }

    private static String line(HttpServletRequest request, String name) {
        String typed = DeedForm.one(request, name);
        return typed == null ? "" : PlainText.line(typed);
    }

    /** What is wrong with it, as the last part of a message key; {@code null} if nothing. */
    @Nullable String fault() {
        if (email.isEmpty() && order.isEmpty()) {
            return "who";
        }
        if (!email.isEmpty() && !MailPost.address(email).isPresent()) {
            return "email";
        }
        if (!MailPost.address(address).isPresent()) {
            return "order";
        }
        if (identity.isEmpty() || identity.length() > Details.IDENTITY_LIMIT) {
            return "identity";
        }
        return words.length() > Details.WORDS_LIMIT ? "words" : null;
    }

    RightsKind kind() {
        return kind;
    }

    Details details() {
        return new Details(address, language, identity, words);
    }

    public String getKind() {
        return kind.word();
    }

    public String getLanguage() {
        return language;
    }

    public String getEmail() {
        return shown(email);
    }

    public String getOrder() {
        return shown(order);
    }

    public String getIdentity() {
        return shown(identity);
    }

    /** As typed, up to what a page can hold. */
    public String getWords() {
        return words.length() > 2 * Details.WORDS_LIMIT ? words.substring(0, 2 * Details.WORDS_LIMIT) : words;
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }
}
