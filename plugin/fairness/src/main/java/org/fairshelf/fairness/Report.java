package org.fairshelf.fairness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found.
 *
 * @param findings what is not fair, in the order in which it was met
 * @param remarks what may have changed the measurement, such as files that were not loaded
 * @param questions how many questions were measured, each counted in every window
 */
public record Report(List<Finding> findings, List<String> remarks, int questions) {

    /** Copies the lists. */
    public Report {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing was found. */
    public boolean isFair() {
        return findings.isEmpty();
    }

    /** The rules that are broken. */
    public Set<Rule> broken() {
        return findings.stream().map(Finding::rule).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * For tests.
     *
     * @throws AssertionError with everything that was found
     */
    public void assertFair() {
        if (!isFair()) {
            throw new AssertionError(toString());
        }
    }

    /** For people: each rule that is broken, and under it what was measured where. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (isFair()) {
            text.append("Fair: ")
                    .append(count(questions, "question was", "questions were"))
                    .append(" measured.\n");
        } else {
            text.append("Not fair: ")
                    .append(count(broken().size(), "rule is", "rules are"))
                    .append(" broken.\n");
        }
        Arrays.stream(Rule.values()).filter(broken()::contains).forEach(rule -> {
            text.append('\n')
                    .append(rule.promise())
                    .append(" (")
                    .append(rule.source())
                    .append(")\n");
            places(rule).forEach((said, where) -> {
                text.append("  ").append(said).append('\n');
                where.forEach(place -> text.append("    ").append(place).append('\n'));
            });
        });
        remarks.forEach(remark -> text.append('\n').append(remark).append('\n'));
        return text.toString();
    }

    /** The same sentence is said once, with all places that it is true of. */
    private Map<String, List<String>> places(Rule rule) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .collect(Collectors.groupingBy(
                        Finding::said, LinkedHashMap::new, Collectors.mapping(Finding::place, Collectors.toList())));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
