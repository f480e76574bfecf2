package uk.gov.education.improvement.registry.inspection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A judgement as it is typed or sent, field by field, before it is known to be one. What both doors read, so that a page
 * and a program are told the same of the same mistake. Any field may be null or blank.
 */
public record JudgementFields(
        String framework,
        String visit,
        String visitStart,
        String visitEnd,
        String published,
        String overall,
        String leaders,
        String helpAndProtection,
        String inCare,
        String careLeavers,
        String adoption,
        String findings,
        String confidence,
        String source) {

    /** The fields of a judgement that is there, to be changed. */
    public static JudgementFields of(InspectionView inspection) {
        return new JudgementFields(
                inspection.framework().name(),
                inspection.visit().name(),
                inspection.visitStart().orElse(""),
                inspection.visitEnd().orElse(""),
                inspection.published(),
                grade(inspection, Part.OVERALL),
                grade(inspection, Part.LEADERS),
                grade(inspection, Part.HELP_AND_PROTECTION),
                grade(inspection, Part.IN_CARE),
                grade(inspection, Part.CARE_LEAVERS),
                grade(inspection, Part.ADOPTION),
                inspection.findings().orElse(""),
                inspection.confidence(),
                inspection.source());
    }

    public static JudgementFields of(Judgement judgement) {
        return new JudgementFields(
                judgement.framework().name(),
                judgement.visit().name(),
                judgement.visitStart().map(PartialDate::said).orElse(""),
                judgement.visitEnd().map(PartialDate::said).orElse(""),
                judgement.published().said(),
                grade(judgement, Part.OVERALL),
                grade(judgement, Part.LEADERS),
                grade(judgement, Part.HELP_AND_PROTECTION),
                grade(judgement, Part.IN_CARE),
                grade(judgement, Part.CARE_LEAVERS),
                grade(judgement, Part.ADOPTION),
                judgement.findings().orElse(""),
                judgement.confidence(),
                judgement.source());
    }

    private static String grade(Judgement judgement, Part part) {
        var grade = judgement.grades().get(part);
        return grade == null ? "" : grade.name();
    }

    public String grade(Part part) {
        return switch (part) {
            case OVERALL -> overall;
            case LEADERS -> leaders;
            case HELP_AND_PROTECTION -> helpAndProtection;
            case IN_CARE -> inCare;
            case CARE_LEAVERS -> careLeavers;
            case ADOPTION -> adoption;
        };
    }

    /** @throws Refused with everything that is wrong, each under the name of its field */
    public Judgement read() {
        var faults = new Faults();
        var readFramework = choice(faults, "framework", "Framework", framework, Framework.class, Framework::label);
        var readVisit = choice(faults, "visit", "Kind of visit", visit, Visit.class, Visit::label);
        var start = date(faults, "visitStart", "When the visit began", visitStart);
        var end = date(faults, "visitEnd", "When the visit ended", visitEnd);
        var day = date(faults, "published", "Day of publication", published);
        var grades = new EnumMap<Part, Grade>(Part.class);
        for (var part : Part.values()) {
            choice(faults, Judgement.fieldOf(part), part.label(), grade(part), Grade.class, Grade::label)
                    .ifPresent(grade -> grades.put(part, grade));
        }
        var unread = faults.found().stream().map(Fault::field).collect(Collectors.toSet());
        try {
            var judgement = new Judgement(
                    readFramework.orElse(null),
                    readVisit.orElse(null),
                    start,
                    end,
                    day.orElse(null),
                    grades,
                    text(findings),
                    text(confidence).orElse("not stated"),
                    text(source).orElse(""));
            judgement.outsideItsFramework().forEach(fault -> faults.when(true, fault.field(), fault.words()));
            faults.refuseIfAny();
            return judgement;
        } catch (Refused alsoWrong) {
            for (var fault : alsoWrong.refusal().faults()) {
                // a field that could not be read is not also missing
                if (!unread.contains(fault.field()) && !faults.found().contains(fault)) {
                    faults.when(true, fault.field(), fault.words());
                }
            }
            throw new Refused(new Invalid(faults.found()));
        }
    }

    /** @param called what the reader calls the field: all faults are said together, where no label stands beside them */
    private static <E extends Enum<E>> Optional<E> choice(
            Faults faults, String field, String called, String value, Class<E> type, Function<E, String> label) {
        var given = text(value);
        var choices = type.getEnumConstants();
        var choice = given.flatMap(name -> Arrays.stream(choices)
                .filter(one ->
                        one.name().equalsIgnoreCase(name) || label.apply(one).equalsIgnoreCase(name))
                .findFirst());
        faults.when(
                given.isPresent() && choice.isEmpty(),
                field,
                called + ": select one of " + Arrays.stream(choices).map(label).collect(Collectors.joining(", ")));
        return choice;
    }

    private static Optional<PartialDate> date(Faults faults, String field, String called, String value) {
        return text(value).flatMap(said -> {
            try {
                return Optional.of(PartialDate.parse(said));
            } catch (Refused refused) {
                faults.when(true, field, called + ": " + refused.refusal().words());
                return Optional.empty();
            }
        });
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(said -> !said.isEmpty());
    }

    private static String grade(InspectionView inspection, Part part) {
        var seen = inspection.part(part);
        return seen.missing() == PartView.Missing.NOT_JUDGED
                ? Grade.NOT_JUDGED.name()
                : seen.grade().map(Enum::name).orElse("");
    }
}
