package org.fairshelf.broadleaf.rights;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.mail.internet.InternetAddress;
import org.fairshelf.automation.Handover;
import org.fairshelf.broadleaf.automation.Letterhead;
import org.fairshelf.broadleaf.automation.MailLinks;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.automation.Templates;
import org.fairshelf.broadleaf.automation.WrittenMail;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Notices;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Ground;
import org.fairshelf.rights.Reminding;
import org.fairshelf.rights.RequestRetention;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails about requests: the link that confirms one, more time, a refusal, and the reminder of the shop. Each is one text in a Mustache file,
 * whose first line is the subject; the page is made of its paragraphs.
 */
public final class RightsMail implements Telling {

    /** The page behind the link. */
    public static final String LINK = "/fairshelf/rights/link";

    private static final Logger LOG = LoggerFactory.getLogger(RightsMail.class);
    private static final String FRAME = "request.html";

    private final Letterhead letterhead;
    private final Templates templates;
    private final MailPost post;
    private final MailLinks links;
    private final Notices notices;
    private final Dates dates;

    /** Writes nothing yet. */
    public RightsMail(
            Letterhead letterhead,
            Templates templates,
            MailPost post,
            MailLinks links,
            Notices notices,
            Settings settings) {
        this.letterhead = letterhead;
        this.templates = templates;
        this.post = post;
        this.links = links;
        this.notices = notices;
        this.dates = new Dates(settings);
    }

    /** Whether mails can be written and sent at all. */
    public boolean isPossible() {
        return !post.missing().isPresent();
    }

    @Override
    public boolean link(RightsRequest request, Details details) {
        return send("request-link", details.address(), details.language(), (values, locale) -> {
            about(values, request, locale);
            Instant until = request.receivedAt().plus(RequestRetention.LINK);
            values.put("until", dates.moment(until, locale));
            values.put(
                    "link",
                    letterhead.page(LINK + "?t=" + encoded(links.token(MailLinks.Kind.REQUEST, request.id(), null))));
        });
    }

    @Override
    public boolean extended(RightsRequest request, Details details, LocalDate due, String reason) {
        return send("request-extended", details.address(), details.language(), (values, locale) -> {
            about(values, request, locale);
            values.put("due", dates.day(due, locale));
            values.put("reason", reason);
        });
    }

    @Override
    public boolean refused(RightsRequest request, Details details, Ground ground, String words) {
        return send("request-refused", details.address(), details.language(), (values, locale) -> {
            about(values, request, locale);
            for (Ground each : Ground.values()) {
                values.put(each.word(), each == ground);
            }
            values.put("words", words.isEmpty() ? false : words);
        });
    }

    /** Reminds somebody of the shop. Returns whether the mail was taken. Never throws. */
    public boolean remind(String address, String language, List<Reminding.Due> due) {
        return send("request-reminder", address, language, (values, locale) -> {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (Reminding.Due each : due) {
                Map<String, Object> line = new HashMap<>();
                about(line, each.request(), locale);
                line.put("due", dates.day(each.day(), locale));
                lines.add(line);
            }
            values.put("requests", lines);
            values.put("one", due.size() == 1);
        });
    }

    private interface Words {
        void into(Map<String, Object> values, Locale locale);
    }

    private boolean send(String name, String address, String language, Words words) {
        try {
            InternetAddress to = MailPost.address(address).orElse(null);
            if (to == null) {
                return false;
            }
            return post.letter(write(name, language, words), to).hand() == Handover.TAKEN;
        } catch (RuntimeException e) {
            // Without the exception's own words, which may name the address.
            LOG.warn(
                    "A mail about a privacy request could not be sent: {}.",
                    e.getClass().getSimpleName());
            LOG.debug("The fault behind it", e);
            return false;
        }
    }

    private WrittenMail write(String name, String tag, Words words) {
        Locale wanted = Locale.forLanguageTag(tag);
        String language = notices.current(wanted).language();
        Locale locale = wanted.getLanguage().equals(language) ? wanted : Locale.forLanguageTag(language);
        Map<String, Object> values = new HashMap<>();
        values.put("shop", letterhead.name());
        values.put("privacy", letterhead.page("/privacy"));
        words.into(values, locale);
        String filled = templates.fill(name + "_" + language + ".txt", values);
        int end = filled.indexOf('\n');
        String subject = filled.substring(0, end).trim();
        String text = filled.substring(end + 1).trim() + "\n";
        return WrittenMail.answer(subject, page(subject, text, language), text, language, Collections.emptyList());
    }

    /** The same as a page: each paragraph one, and an address a link. */
    private String page(String subject, String text, String language) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (String paragraph : text.trim().split("\n\\s*\n")) {
            String line = paragraph.trim();
            boolean link = line.matches("https?://\\S+");
            Map<String, Object> part = new HashMap<>();
            part.put("link", link);
            part.put("lines", link ? Collections.singletonList(line) : Arrays.asList(line.split("\n")));
            part.put("text", line);
            parts.add(part);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("subject", subject);
        values.put("language", language);
        values.put("parts", parts);
        return templates.fill(FRAME, values);
    }

    private void about(Map<String, Object> values, RightsRequest request, Locale locale) {
        for (RightsKind kind : RightsKind.values()) {
            values.put(kind.word(), kind == request.kind());
        }
        values.put("name", RightsDesk.shortName(request.id()));
        values.put("received", dates.day(request.receivedAt(), locale));
    }

    private static String encoded(String token) {
        try {
            return URLEncoder.encode(token, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
    }
}
