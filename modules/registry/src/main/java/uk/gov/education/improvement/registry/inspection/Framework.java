package uk.gov.education.improvement.registry.inspection;

import static uk.gov.education.improvement.registry.inspection.Part.ADOPTION;
import static uk.gov.education.improvement.registry.inspection.Part.CARE_LEAVERS;
import static uk.gov.education.improvement.registry.inspection.Part.HELP_AND_PROTECTION;
import static uk.gov.education.improvement.registry.inspection.Part.IN_CARE;
import static uk.gov.education.improvement.registry.inspection.Part.LEADERS;
import static uk.gov.education.improvement.registry.inspection.Part.OVERALL;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** The versions of Ofsted's frameworks, each with the parts it grades. */
public enum Framework {
    SIF(
            "SIF",
            "Single inspection framework, 2013 to 2018",
            LocalDate.of(2013, 1, 1),
            LocalDate.of(2019, 1, 1),
            Set.of(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS, ADOPTION)),
    ILACS_2018(
            "ILACS",
            "ILACS, 2018 to January 2023",
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2023, 1, 1),
            Set.of(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE)),
    ILACS_2023(
            "ILACS",
            "ILACS, January 2023 to March 2026",
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2026, 4, 1),
            Set.of(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS)),
    /** From April 2026 Ofsted gives no overall grade. */
    ILACS_2026(
            "ILACS",
            "ILACS from April 2026",
            LocalDate.of(2026, 4, 1),
            Span.FOREVER,
            Set.of(LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS));

    private final String family;
    private final String label;
    /** A visit that had begun went on by the framework it began with, and the months that are named are not days: ours. */
    private static final Period CHANGE_OVER = Period.ofMonths(1);

    /** Ours: the longest that a report is known to have taken after its visit is 203 days. */
    private static final Period REPORT_TAKES_AT_MOST = Period.ofYears(1);

    private final LocalDate from;
    private final LocalDate until;
    private final Set<Part> parts;

    Framework(String family, String label, LocalDate from, LocalDate until, Set<Part> parts) {
        this.family = family;
        this.label = label;
        this.from = from;
        this.until = until;
        this.parts = parts;
    }

    /** As files name it: SIF or ILACS. */
    public String family() {
        return family;
    }

    public String label() {
        return label;
    }

    public boolean grades(Part part) {
        return parts.contains(part);
    }

    /** Whether a visit on this day, as precise as it is said, may have been made under it. */
    boolean mayCoverVisit(PartialDate visited) {
        return !visited.last().isBefore(from) && (isOpen() || visited.first().isBefore(until.plus(CHANGE_OVER)));
    }

    /** Whether the report of a visit under it may have been published on this day. */
    boolean mayBePublished(PartialDate published) {
        return !published.last().isBefore(from)
                && (isOpen()
                        || published.first().isBefore(until.plus(CHANGE_OVER).plus(REPORT_TAKES_AT_MOST)));
    }

    private boolean isOpen() {
        return until.equals(Span.FOREVER);
    }

    /**
     * The version of ILACS under which a visit was made.
     *
     * @param visited the last day of the visit, or where that is not known the day of publication
     */
    static Framework ilacs(LocalDate visited) {
        return Arrays.stream(values())
                .filter(framework -> framework.family.equals("ILACS") && visited.isBefore(framework.until))
                .findFirst()
                .orElseThrow();
    }

    static Optional<Framework> named(String text, LocalDate visited) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "SIF" -> Optional.of(SIF);
            case "ILACS" -> Optional.of(ilacs(visited));
            default ->
                Arrays.stream(values())
                        .filter(framework -> framework.name().equalsIgnoreCase(text.strip()))
                        .findFirst();
        };
    }
}
