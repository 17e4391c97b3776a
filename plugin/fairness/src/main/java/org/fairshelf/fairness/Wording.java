package org.fairshelf.fairness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a question is put in plain words. Reads English and German; the rules are in {@code words.txt}. */
final class Wording {
    private static final int MOST_WORDS = 40;
    private static final Map<String, String> PUSHES =
            Map.of("shame", "shames", "urgency", "hurries", "force", "forces", "praise", "flatters");
    private static final List<Phrase> PHRASES = read();

    private record Phrase(String language, String kind, Pattern pattern) {
        Optional<String> in(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        }
    }

    private final Facts question;
    private final Findings findings;

    private Wording(Facts question, Findings findings) {
        this.question = question;
        this.findings = findings;
    }

    static void judge(Facts question, Findings findings) {
        Wording wording = new Wording(question, findings);
        wording.judge();
    }

    private void judge() {
        double words = question.number("words");
        if (words > MOST_WORDS) {
            say(Rule.FEW_WORDS, "it has " + question.figure("words") + " words.");
        }
        plain(question.text("text"));
        if (question.text("kind").equals("answers")) {
            Answers.shown(question).forEach(answer -> {
                plain(answer.text("text"));
                plain(answer.text("spoken"));
            });
            Answers.of(question, Answers.YES).filter(yes -> yes.is("shown")).ifPresent(yes -> clear(yes, "yes"));
            Answers.of(question, Answers.NO).filter(no -> no.is("shown")).ifPresent(no -> clear(no, "no"));
        }
    }

    /** Each kind of pushing is said once for each text. */
    private void plain(String text) {
        PHRASES.stream()
                .filter(phrase -> PUSHES.containsKey(phrase.kind()) && speaks(phrase))
                .forEach(phrase -> phrase.in(text)
                        .ifPresent(met -> say(
                                Rule.NO_PRESSURE,
                                "“" + met + "” " + PUSHES.get(phrase.kind()) + ", in “" + text + "”.")));
    }

    private void clear(Facts answer, String meaning) {
        if (PHRASES.stream().noneMatch(this::speaks)) {
            return;
        }
        String label = answer.text("text");
        boolean says = met(meaning, label).isPresent();
        Optional<String> unclear = met("unclear", label);
        if (!says) {
            say(Rule.CLEAR_ANSWERS, "the answer that means " + meaning + " reads “" + label + "”.");
        } else if (unclear.isPresent()) {
            say(Rule.CLEAR_ANSWERS, "“" + unclear.get() + "” makes “" + label + "” less than a clear " + meaning + ".");
        }
    }

    private Optional<String> met(String kind, String text) {
        return PHRASES.stream()
                .filter(phrase -> phrase.kind().equals(kind) && speaks(phrase))
                .flatMap(phrase -> phrase.in(text).stream())
                .findFirst();
    }

    /** A page that does not say its language is read in all. */
    private boolean speaks(Phrase phrase) {
        String language = question.text("language").toLowerCase(Locale.ROOT);
        return language.isEmpty() || language.equals(phrase.language()) || language.startsWith(phrase.language() + "-");
    }

    private void say(Rule rule, String said) {
        findings.add(rule, "“" + question.text("name") + "”: " + said);
    }

    private static List<Phrase> read() {
        return Resource.text("words.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Wording::phrase)
                .toList();
    }

    private static Phrase phrase(String line) {
        String[] parts = line.split("\\s+", 3);
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return new Phrase(parts[0], parts[1], Pattern.compile(parts[2], flags));
    }
}
