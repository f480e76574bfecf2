package uk.gov.education.improvement.registry.inspection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a row of a file of judgements says. What the file has no column for is taken from the reading that stands.
 *
 * @param framework a framework, or the family it is of
 */
record JudgementRow(
        String dfeNumber,
        String name,
        String framework,
        Said<Visit> visit,
        Said<PartialDate> start,
        Said<PartialDate> end,
        PartialDate published,
        Map<Part, Said<Grade>> grades,
        Said<String> confidence,
        Said<String> source) {
    private static final String NOT_STATED = "not stated";
    private static final Pattern CONTRADICTION = Pattern.compile(
            "\\. The visit's dates, from [^,]+ to [^,]+, contradict each other; neither is recorded\\.$");

    String family() {
        return Framework.named(framework, LocalDate.EPOCH).orElseThrow().family();
    }

    /**
     * That the row's dates of the visit contradict each other. Which of the two is wrong cannot be known, and the judgement
     * does not hang on them: neither is recorded, and what the source says is kept with the reading.
     */
    Optional<String> contradiction() {
        return start.value()
                .filter(begun -> end.value()
                        .filter(ended -> ended.last().isBefore(begun.first()))
                        .isPresent())
                .map(begun -> "The visit's dates, from " + begun + " to "
                        + end.value().orElseThrow() + ", contradict each other; neither is recorded.");
    }

    /**
     * The judgement that stands hereafter.
     *
     * @param stood what stands now
     * @throws Refused with all that contradicts itself
     */
    Judgement over(Optional<Judgement> stood) {
        var contradiction = contradiction();
        var begun = start.over(stood.flatMap(Judgement::visitStart)).filter(date -> contradiction.isEmpty());
        var ended = end.over(stood.flatMap(Judgement::visitEnd)).filter(date -> contradiction.isEmpty());
        var graded = new EnumMap<Part, Grade>(Part.class);
        grades.forEach((part, grade) -> grade.over(
                        stood.map(judgement -> judgement.grades().get(part)))
                .ifPresent(given -> graded.put(part, given)));
        return new Judgement(
                framework(stood, ended.or(() -> begun).orElse(published).last()),
                visit.over(stood.map(Judgement::visit), Visit.INSPECTION),
                begun,
                ended,
                published,
                graded,
                stood.flatMap(Judgement::findings),
                sure(stood, contradiction),
                source.over(stood.map(Judgement::source), NOT_STATED));
    }

    /** In the source's words, with the contradiction of the dates as long as no file says better. */
    private String sure(Optional<Judgement> stood, Optional<String> contradiction) {
        var stands = stood.map(Judgement::confidence)
                .map(words -> start.spoken() || end.spoken() ? withoutContradiction(words) : words);
        var sure = confidence.over(stands, NOT_STATED);
        return contradiction
                .map(words -> shortened(withoutContradiction(sure), words))
                .orElse(sure);
    }

    private static String withoutContradiction(String words) {
        return CONTRADICTION.matcher(words).replaceFirst("");
    }

    private static String shortened(String sure, String contradiction) {
        var room = Judgement.LONGEST_SOURCE - contradiction.length() - ". ".length();
        return (sure.length() > room ? sure.substring(0, room - 1) + "…" : sure) + ". " + contradiction;
    }

    /** A family alone does not say which of its versions: the visit's dates do, and without them what stands is kept. */
    private Framework framework(Optional<Judgement> stood, LocalDate visited) {
        var says = Framework.named(framework, visited).orElseThrow();
        var isFamily = framework.strip().equalsIgnoreCase(says.family());
        var saysWhen = contradiction().isEmpty()
                && Stream.of(start, end).anyMatch(date -> date.value().isPresent());
        return isFamily && !saysWhen ? stood.map(Judgement::framework).orElse(says) : says;
    }
}
