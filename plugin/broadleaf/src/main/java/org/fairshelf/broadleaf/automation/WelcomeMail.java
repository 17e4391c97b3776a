package org.fairshelf.broadleaf.automation;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.automation.Cause;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;

/** Writes the welcome mail from its templates (requirements F1, S9, X16). */
public final class WelcomeMail {

    /** Where the links of mails lead, without login. */
    static final String STOP = "/fairshelf/mail/unsubscribe";
    /** Where the choice can be seen and changed, without login. */
    static final String PREFERENCES = "/fairshelf/mail/preferences";

    private static final String NAME = "welcome";

    private final Letterhead letterhead;
    private final Templates templates;
    private final Notices notices;
    private final Clock clock;
    private final Dates dates;
    private final String account;

    /** Reads no template yet. */
    public WelcomeMail(Letterhead letterhead, Templates templates, Notices notices, Clock clock, Settings settings) {
        this.letterhead = letterhead;
        this.templates = templates;
        this.notices = notices;
        this.clock = clock;
        this.dates = new Dates(settings);
        this.account = settings.text("fairshelf.mail.account.path", "/account");
    }

    /**
     * As a shopper would get it who registers now, for looking at.
     *
     * @throws IllegalStateException if it cannot be written
     */
    public WrittenMail sample(Locale locale) {
        return write(Occasion.sample(locale, clock.instant(), Notices.CURRENT, false));
    }

    /**
     * The same, marked as a test.
     *
     * @throws IllegalStateException if it cannot be written
     */
    WrittenMail test(Locale locale) {
        return write(Occasion.sample(locale, clock.instant(), Notices.CURRENT, true));
    }

    /**
     * The mail.
     *
     * @throws IllegalStateException if it cannot be written: a template or a property of the shop is wrong
     */
    WrittenMail write(Occasion occasion) {
        String language = notices.current(occasion.locale).language();
        String stop = letterhead.page(STOP + "?t=" + encoded(occasion.stop));
        Map<String, Object> values = new HashMap<>();
        values.put("name", occasion.firstName == null ? false : occasion.firstName);
        values.put("shop", letterhead.name());
        values.put("home", letterhead.page("/"));
        values.put("account", letterhead.page(account));
        values.put("privacy", letterhead.page("/privacy"));
        values.put("registration", occasion.cause == Cause.REGISTRATION);
        values.put("firstOrder", occasion.cause == Cause.FIRST_ORDER);
        values.put("date", dates.day(occasion.agreedAt, written(occasion.locale, language)));
        values.put("question", question(occasion.notice, language));
        values.put("wording", occasion.notice);
        values.put("stop", stop);
        values.put("preferences", letterhead.page(PREFERENCES + "?t=" + encoded(occasion.preferences)));
        values.put("test", occasion.test);
        String file = NAME + "_" + language;
        return new WrittenMail(
                templates.fill(file + ".subject.txt", values).trim().replaceAll("\\s+", " "),
                templates.fill(file + ".html", values),
                templates.fill(file + ".txt", values),
                stop,
                language);
    }

    /** What was asked, in the words of then; consents of versions that this one does not know are not described. */
    private Object question(int notice, String language) {
        return notices.find(notice, language)
                .<Object>map(found -> found.text(Purpose.EMAIL, Notice.Part.QUESTION))
                .orElse(false);
    }

    /** The country says how dates are written, if the mail is in its language. */
    private static Locale written(Locale locale, String language) {
        return locale.getLanguage().equals(language) ? locale : Locale.forLanguageTag(language);
    }

    private static String encoded(String token) {
        try {
            return URLEncoder.encode(token, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
    }
}
