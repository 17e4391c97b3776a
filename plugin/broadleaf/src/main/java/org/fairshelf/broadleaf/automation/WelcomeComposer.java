package org.fairshelf.broadleaf.automation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.mail.internet.InternetAddress;
import org.fairshelf.automation.Cause;
import org.fairshelf.automation.Composer;
import org.fairshelf.automation.FirstName;
import org.fairshelf.automation.Letter;
import org.fairshelf.automation.QueuedMail;
import org.fairshelf.broadleaf.consent.Contacts;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Pass;
import org.jspecify.annotations.Nullable;

/**
 * Writes the welcome mail to one subject. Name and address of a customer are read from the account at this moment; they are stored nowhere
 * else.
 */
public final class WelcomeComposer implements Composer {

    private final OwnJdbc jdbc;
    private final Contacts contacts;
    private final MailLinks links;
    private final WelcomeMail welcome;
    private final MailPost post;

    /** Reads nothing yet. */
    public WelcomeComposer(OwnJdbc jdbc, Contacts contacts, MailLinks links, WelcomeMail welcome, MailPost post) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.links = links;
        this.welcome = welcome;
        this.post = post;
    }

    @Override
    public @Nullable Letter compose(Pass pass, QueuedMail mail, Consent consent) {
        Reader reader = reader(pass);
        InternetAddress address =
                reader == null ? null : MailPost.address(reader.address).orElse(null);
        if (reader == null || address == null || isWithoutReason(mail, reader)) {
            return null;
        }
        String reference = contacts.reference(pass);
        Locale locale = Locale.forLanguageTag(reader.language == null ? mail.language() : reader.language);
        Occasion occasion = Occasion.real(
                locale,
                FirstName.of(reader.firstName),
                mail.cause(),
                consent.from(),
                consent.notice(),
                links.token(MailLinks.Kind.UNSUBSCRIBE, reference, null),
                links.token(MailLinks.Kind.PREFERENCES, reference, reader.guest ? address.getAddress() : null));
        return post.letter(welcome.write(occasion), address);
    }

    /** A guest is welcomed because of an order; one that was cancelled meanwhile, and was the only one, is no reason. */
    private boolean isWithoutReason(QueuedMail mail, Reader reader) {
        if (!reader.guest || mail.cause() != Cause.FIRST_ORDER) {
            return false;
        }
        List<String> ends = jdbc.with(statements -> statements.queryForList(
                "SELECT DISTINCT ORDER_STATUS FROM BLC_ORDER WHERE EMAIL_ADDRESS = ?"
                        + " AND ORDER_STATUS IN ('SUBMITTED', 'CANCELLED')",
                String.class,
                reader.address));
        return ends.equals(Collections.singletonList("CANCELLED"));
    }

    private @Nullable Reader reader(Pass pass) {
        Optional<Long> customer = contacts.customer(pass);
        return customer.isPresent()
                ? customer(customer.get())
                : contacts.guest(pass)
                        .map(address -> new Reader(address, null, null, true))
                        .orElse(null);
    }

    /** The platform's table is read by name here; it is called the same in every version. */
    private @Nullable Reader customer(long id) {
        List<Reader> found = jdbc.with(statements -> statements.query(
                "SELECT EMAIL_ADDRESS, FIRST_NAME, LOCALE_CODE, DEACTIVATED FROM BLC_CUSTOMER WHERE CUSTOMER_ID = ?",
                // A column of the platform that each database types in its own way: asked for here, not in the SQL.
                (row, index) -> new Reader(
                        row.getBoolean(4) ? null : row.getString(1), row.getString(2), tag(row.getString(3)), false),
                id));
        return found.isEmpty() ? null : found.get(0);
    }

    /** The platform writes {@code de_AT}. */
    private static @Nullable String tag(@Nullable String code) {
        return code == null || code.trim().isEmpty() ? null : code.trim().replace('_', '-');
    }

    private static final class Reader {
        private final @Nullable String address;
        private final @Nullable String firstName;
        private final @Nullable String language;
        private final boolean guest;

        private Reader(@Nullable String address, @Nullable String firstName, @Nullable String language, boolean guest) {
            this.address = address;
            this.firstName = firstName;
            this.language = language;
            this.guest = guest;
        }
    }
}
