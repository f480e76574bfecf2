package uk.gov.education.improvement.registry.inspection;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What one report says, read once. A correction is another reading of the same report.
 *
 * @param published when the report was published; of a draft, when it is expected to be
 * @param grades the grades given, by part; parts that the report leaves out are absent
 * @param findings of focused, monitoring and joint visits: priority actions and areas for improvement
 * @param confidence how sure the reading is, in the source's words
 * @param source who says so, and where
 */
public record Judgement(
        Framework framework,
        Visit visit,
        Optional<PartialDate> visitStart,
        Optional<PartialDate> visitEnd,
        PartialDate published,
        Map<Part, Grade> grades,
        Optional<String> findings,
        String confidence,
        String source) {
    /** Longest findings, in characters. */
    public static final int LONGEST_FINDINGS = 2_000;

    /** Longest source and confidence, in characters. */
    public static final int LONGEST_SOURCE = 500;

    public Judgement {
        var faults = new Faults();
        faults.when(framework == null, "framework", "Select the framework");
        faults.when(visit == null, "visit", "Select the kind of visit");
        faults.when(published == null, "published", "Enter the day the report is published");
        faults.when(source == null || source.isBlank(), "source", "Enter where the judgement is published");
        faults.when(
                source != null && source.length() > LONGEST_SOURCE,
                "source",
                "The source must be " + LONGEST_SOURCE + " characters or fewer");
        faults.when(
                confidence != null && confidence.length() > LONGEST_SOURCE,
                "confidence",
                "How sure the reading is must be " + LONGEST_SOURCE + " characters or fewer");
        faults.when(
                findings.map(String::length).orElse(0) > LONGEST_FINDINGS,
                "findings",
                "The findings must be " + LONGEST_FINDINGS + " characters or fewer");
        if (visitStart.isPresent() && visitEnd.isPresent()) {
            faults.when(
                    visitEnd.get().last().isBefore(visitStart.get().first()),
                    "visitEnd",
                    "The visit cannot end before it starts");
        }
        if (published != null) {
            visitStart.ifPresent(start -> faults.when(
                    published.last().isBefore(start.first()),
                    "published",
                    "The report cannot be published before the visit starts"));
        }
        if (visit != null && framework != null) {
            faults.when(
                    visit.graded() && grades.isEmpty(),
                    "overall",
                    "Enter at least one grade: " + visit.label() + "s are graded");
            for (var part : grades.keySet()) {
                faults.when(
                        !visit.graded() || !framework.grades(part),
                        fieldOf(part),
                        visit.graded()
                                ? framework.label() + " has no grade for "
                                        + part.label().toLowerCase(Locale.ROOT)
                                : part.label() + ": " + visit.label().toLowerCase(Locale.ROOT)
                                        + "s have findings and no grade");
            }
        }
        faults.refuseIfAny();
        grades = grades.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(grades));
    }

    /**
     * What of its days lies outside the time of its framework; as far as they are precise, and with a margin for reports that
     * took long. A visit's days are not asked for more than the day of publication: reports are often recorded without them.
     */
    public List<Fault> outsideItsFramework() {
        var faults = new Faults();
        var visited = visitEnd.or(() -> visitStart).filter(day -> !framework.mayCoverVisit(day));
        visited.ifPresent(day -> faults.when(
                true,
                visitEnd.isPresent() ? "visitEnd" : "visitStart",
                "No visit of " + day.inWords() + " was made under this framework: " + framework.label()
                        + ". Change the day, or select the framework of that time"));
        faults.when(
                visited.isEmpty() && !framework.mayBePublished(published),
                "published",
                "No report under this framework is published " + (published.isDay() ? "on " : "in ")
                        + published.inWords() + ": " + framework.label()
                        + ". Change the day, or select the framework of that time");
        return faults.found();
    }

    /** The parts to which both give a grade, and another one. What one of the two leaves out is no disagreement. */
    public List<Part> disagreements(Judgement other) {
        return Arrays.stream(Part.values())
                .filter(part -> grades.containsKey(part) && other.grades.containsKey(part))
                .filter(part -> grades.get(part) != other.grades.get(part))
                .toList();
    }

    /** Whether it is the same word of the same source. */
    boolean saysTheSame(Judgement other) {
        return grades.equals(other.grades) && source.equals(other.source);
    }

    /** What tells the report apart from others of its authority: readings of one report share it. At most 40 characters. */
    String report() {
        return report(framework.family(), published);
    }

    static String report(String family, PartialDate published) {
        return family + " " + published.said();
    }

    /** The name under which doors know the grade of a part: overall, leaders, helpAndProtection … */
    public static String fieldOf(Part part) {
        return switch (part) {
            case OVERALL -> "overall";
            case LEADERS -> "leaders";
            case HELP_AND_PROTECTION -> "helpAndProtection";
            case IN_CARE -> "inCare";
            case CARE_LEAVERS -> "careLeavers";
            case ADOPTION -> "adoption";
        };
    }
}
