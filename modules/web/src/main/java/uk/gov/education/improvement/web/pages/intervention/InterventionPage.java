package uk.gov.education.improvement.web.pages.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionState;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.registry.intervention.StepView;
import uk.gov.education.improvement.registry.oversight.InterventionTasks.Task;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Coded;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * One instrument as at a day.
 *
 * @param steps its trail, the newest last
 * @param lineage what it followed and what follows it, itself among them
 * @param task that somebody has to decide, where a better judgement came out
 * @param next the steps open to the reader; what one may not do is not drawn
 * @param done what the reader has just done, or empty
 */
public record InterventionPage(
        InterventionView intervention,
        AuthorityRef authority,
        List<StepView> steps,
        List<InterventionView> lineage,
        Optional<Task> task,
        List<Step> next,
        LookingFrom looking,
        String done)
        implements Page {
    /** Who the record of change says it was when nobody was. */
    private static final String PRODUCT = Asker.product(Origin.START, "").person();

    static String address(String id, Step step) {
        return address(id, step.path());
    }

    static String address(String id, String done) {
        return Sections.INTERVENTIONS + "/" + id + "?done=" + done;
    }

    @Override
    public String title() {
        return new Intervened(intervention, authority).title();
    }

    @Override
    public String section() {
        return Sections.INTERVENTIONS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Interventions", looking.link(Sections.INTERVENTIONS)));
    }

    public Optional<String> doneInWords() {
        if (done.equals(DraftChangePages.PATH)) {
            return Optional.of("The draft is changed. Only the department sees it.");
        }
        return Stream.of(Step.values())
                .filter(step -> step.path().equals(done))
                .map(step -> step == Step.DRAFT
                        ? "The draft is saved. Only the department sees it."
                        : "It is recorded that the instrument was " + step.done() + ".")
                .findFirst();
    }

    public String stateInWords() {
        var day = looking.knownInWords();
        if (intervention.latest() == InterventionState.DROPPED) {
            return "It was never issued, and is in no list: only the department sees it.";
        }
        if (intervention.draft()) {
            return "It has not been issued: only the department sees it.";
        }
        if (intervention.state().isEmpty() && intervention.perhaps().isEmpty()) {
            return "On " + day + " it had not been issued.";
        }
        return switch (intervention.inForce()) {
            case YES -> "It is in force on " + day + ".";
            case NO -> "It is not in force on " + day + ".";
            case NOT_KNOWN ->
                "Whether it is in force on " + day
                        + " is not known: no end is recorded after the last evidence, or a date is not precise enough.";
        };
    }

    /** Both may be left open by dates that are not precise. */
    public String perhaps() {
        return intervention
                .perhaps()
                .filter(state -> !intervention.lastRecorded().equals(Optional.of(state)))
                .map(state -> "Perhaps " + state.label().toLowerCase(Locale.ROOT) + " by then.")
                .orElse("");
    }

    /** The one step that comes next; the others stand beside it. */
    public Optional<Step> first() {
        return next.stream().findFirst();
    }

    public List<Step> others() {
        return next.stream().skip(1).toList();
    }

    /** Where the draft can be changed, by who may; empty for what was issued. */
    public Optional<String> linkToChange() {
        return next.contains(Step.DROP)
                ? Optional.of(Sections.INTERVENTIONS + "/" + intervention.id() + "/" + DraftChangePages.PATH)
                : Optional.empty();
    }

    public String linkTo(Step step) {
        return Sections.INTERVENTIONS + "/" + intervention.id() + "/" + step.path();
    }

    public List<Row> facts() {
        var terms = intervention.terms();
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Instrument", terms.instrument().label()));
        rows.add(Row.of("Service", terms.service().label()));
        if (!intervention.life().isEmpty()) {
            rows.add(Row.of("In force", intervention.life()));
        }
        rows.add(Row.of("Trigger", terms.trigger()));
        terms.roles().adviser().ifPresent(name -> rows.add(Row.of("Adviser", name)));
        terms.roles().commissioner().ifPresent(name -> rows.add(Row.of("Commissioner", name)));
        terms.roles().boardChair().ifPresent(name -> rows.add(Row.of("Chair of the board", name)));
        terms.roles().others().ifPresent(name -> rows.add(Row.of("Others named", name)));
        terms.note().ifPresent(note -> rows.add(Row.of("Note", note)));
        rows.add(Row.of("How sure this is", Coded.words(terms.confidence())));
        rows.add(Row.of("Source", terms.source()));
        return rows;
    }

    public List<Row> clocks() {
        return List.of(
                Row.of("Review", DueWords.review(intervention.clocks()).orElse(noClock("review"))),
                Row.of(
                        "Commissioner's report",
                        DueWords.report(intervention.clocks()).orElse(noClock("report"))));
    }

    private String noClock(String what) {
        return intervention.inForce() == InForce.NOT_KNOWN
                ? "Not known: a " + what + " is due only where it is known to be in force"
                : "None due";
    }

    public boolean hasLineage() {
        return lineage.size() > 1;
    }

    /**
     * That something was to come in its place which the reader does not see: it is a draft, issued after the day, or recorded
     * by nobody.
     */
    public Optional<String> unseenSuccessor() {
        return steps.stream()
                .filter(step -> step.step().hasSuccessor())
                .filter(step -> step.successor()
                        .filter(next ->
                                lineage.stream().anyMatch(one -> one.id().equals(next)))
                        .isEmpty())
                .map(step ->
                        "It was " + step.step().done() + ". What comes in its place is not recorded here, or was not"
                                + " issued by " + looking.knownInWords() + ".")
                .findFirst();
    }

    public boolean isThis(InterventionView other) {
        return other.id().equals(intervention.id());
    }

    public List<StepView> newestFirst() {
        return steps.reversed();
    }

    public String heading(StepView step) {
        var words = step.step() == Step.RECORD
                ? "recorded as in force"
                : step.step().done();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public String on(StepView step) {
        return step.on().map(day -> PartialDate.parse(day).inWords()).orElse("Day not recorded");
    }

    public String recorded(StepView step) {
        return "recorded " + Moments.inWords(step.recordedAt())
                + step.by()
                        .map(who -> ", by " + (who.equals(PRODUCT) ? "the service, from its own files" : who))
                        .orElse("");
    }

    public String linkToAuthority() {
        return looking.link(Sections.AUTHORITIES + "/" + authority.id());
    }

    public String linkTo(InterventionView other) {
        return linkTo(other.id());
    }

    public String linkTo(String id) {
        return looking.link(Sections.INTERVENTIONS + "/" + id);
    }

    public String linkToJudgement(String id) {
        return looking.link(Sections.JUDGEMENTS + "/" + id);
    }
}
