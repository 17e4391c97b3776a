package org.fairshelf.broadleaf.automation;

import java.util.Locale;
import java.util.Optional;
import javax.mail.internet.InternetAddress;
import org.fairshelf.automation.Handover;

/** Sends the welcome mail to an address that a person types, marked as a test. Nothing of it is stored. */
public final class TestMail {

    private final WelcomeMail welcome;
    private final MailPost post;

    /** Sends nothing yet. */
    public TestMail(WelcomeMail welcome, MailPost post) {
        this.welcome = welcome;
        this.post = post;
    }

    /** Whether a mail can go to that text: a single address, nothing else. */
    public static boolean isAddress(String text) {
        return MailPost.address(text).isPresent();
    }

    /** The property without which no mail can be written; empty if all are there. */
    public Optional<String> missing() {
        return post.missing();
    }

    /**
     * Sends it now.
     *
     * @throws IllegalArgumentException if that is no address
     * @throws IllegalStateException if it cannot be written, or there is no mail server in the admin's context
     */
    public Handover send(String address, Locale locale) {
        InternetAddress to = MailPost.address(address)
                .orElseThrow(() -> new IllegalArgumentException("This is not a single email address."));
        return post.letter(welcome.test(locale), to).hand();
    }
}
