package uk.gov.education.improvement.web.pages.intervention;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.intervention.InterventionView.Clocks;

/** What is due, in words. */
public final class DueWords {
    private DueWords() {}

    public static String of(Clocks clocks) {
        var words = Stream.of(
                        review(clocks).map(due -> "review " + due),
                        report(clocks).map(due -> "report " + due))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "None known" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Optional<String> review(Clocks clocks) {
        return clocks.reviewDue().map(day -> words(day, clocks.reviewLate()));
    }

    static Optional<String> report(Clocks clocks) {
        return clocks.reportDue().map(day -> words(day, clocks.reportLate()));
    }

    private static String words(LocalDate day, boolean late) {
        return (late ? "overdue since " : "due ") + PartialDate.on(day).inWords();
    }
}
