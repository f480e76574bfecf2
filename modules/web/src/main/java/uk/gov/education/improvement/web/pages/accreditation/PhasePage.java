package uk.gov.education.improvement.web.pages.accreditation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.accreditation.phase.PhaseAct;
import uk.gov.education.improvement.accreditation.phase.PhaseTarget;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.phase.StepView;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Author;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A phase of accreditation as at a day.
 *
 * @param authors who took each step, by the instant it was recorded, for those who may read the record of change
 * @param acts what the reader may do to it; nothing from another day than today
 * @param mayCorrect whether the reader may correct a step; not from another day than today
 * @param done what the reader has just done, or empty
 */
public record PhasePage(
        PhaseView phase,
        Map<Instant, String> authors,
        List<PhaseAct> acts,
        boolean mayCorrect,
        LookingFrom looking,
        String done)
        implements Page {
    static final String CORRECTED = "corrected";
    static final String TAKEN_BACK = "taken-back";

    static String path(PhaseView phase) {
        return Sections.ACCREDITATION + "/phases/" + phase.number();
    }

    static String address(PhaseView phase, String done) {
        return path(phase) + "?done=" + done;
    }

    @Override
    public String title() {
        return phase.title();
    }

    @Override
    public String section() {
        return Sections.ACCREDITATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Accreditation", looking.link(Sections.ACCREDITATION)));
    }

    public boolean isDone() {
        return Stream.concat(Arrays.stream(PhaseAct.values()).map(PhaseAct::done), Stream.of(CORRECTED, TAKEN_BACK))
                .anyMatch(done::equals);
    }

    public String doneInWords() {
        return switch (done) {
            case CORRECTED -> "The step is corrected. What stood before is kept.";
            case TAKEN_BACK -> "The step is taken back. That it stood here is kept in the record of change.";
            default -> "The phase is " + done + ". The step is recorded below.";
        };
    }

    /** The one step that comes next; the others follow it. */
    public Optional<PhaseAct> next() {
        return acts.stream().findFirst();
    }

    public List<PhaseAct> others() {
        return acts.stream().skip(1).toList();
    }

    public String linkTo(PhaseAct act) {
        return path(phase) + "/" + act.name().toLowerCase(Locale.ROOT);
    }

    public String linkToCorrection(StepView step) {
        return StepCorrectionPage.path(phase, step, StepCorrectionPages.CORRECT);
    }

    public String linkToTakingBack(StepView step) {
        return StepCorrectionPage.path(phase, step, StepCorrectionPages.TAKE_BACK);
    }

    /** The last, where the phase did not begin with it. */
    public boolean mayBeTakenBack(StepView step) {
        return step.from().isPresent() && step.equals(phase.steps().getLast());
    }

    public String linkToSites() {
        return looking.link(SitesPage.PATH + "?phase=" + phase.number());
    }

    public List<Row> facts() {
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Target", phase.target().map(PhaseTarget::inWords).orElse("None is recorded")));
        facts.add(Row.of("Sites recorded here", sites(phase)));
        return facts;
    }

    /** How many sites had joined, those that may have apart. */
    static String sites(PhaseView phase) {
        return phase.recorded()
                + (phase.perhaps() == 0
                        ? ""
                        : ", and " + phase.perhaps() + " that may have joined: the date is not precise enough to say");
    }

    /** The newest first. */
    public List<StepView> steps() {
        return phase.steps().reversed();
    }

    public String when(StepView step) {
        return step.effectiveInWords()
                + (step.byTheDay() == Certainty.CERTAIN ? "" : ", which may be after the day you look from")
                + step.published()
                        .filter(day -> !day.equals(step.effective()))
                        .map(day -> "; announced " + PartialDate.parse(day).inWords())
                        .orElse("");
    }

    /** When it was recorded, and by whom where the reader may know. */
    public String recorded(StepView step) {
        var author = Optional.ofNullable(authors.get(step.recordedAt())).map(Author::inWords);
        return "Recorded " + Moments.inWords(step.recordedAt())
                + author.map(who -> ", by " + who).orElse("");
    }
}
