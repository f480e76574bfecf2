package uk.gov.education.improvement.web.pages.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.delivery.DeliveryView;
import uk.gov.education.improvement.registry.delivery.ImpactReviewView;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.engagement.Side;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Attributes;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Words;
import uk.gov.education.improvement.web.pages.counterpart.ComparisonPage;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Timeline;

/**
 * An engagement as at a day. Who is no party sees who supports whom, about what and since when.
 *
 * @param practices on which its scope stands
 * @param acts what the reader may do next; none from another day than today
 * @param gives whether the reader may give feedback
 * @param money the award by which a partner gives it, where the reader may see that
 * @param done the act that was just done, by its address
 */
public record EngagementPage(
        EngagementView engagement,
        List<PracticeView> practices,
        List<EngagementAct> acts,
        boolean gives,
        Optional<AwardView> money,
        LookingFrom looking,
        String done)
        implements Page {
    static final String SECTION = Sections.NEEDS;

    static final String DELIVERIES = "deliveries";
    static final String FEEDBACK = "feedback";
    static final String AGREED = "agreed";

    static String path(String id) {
        return Sections.ENGAGEMENTS + "/" + id;
    }

    static List<Link> trail(LookingFrom looking) {
        return Sections.trail(Link.of("Engagements", looking.link(Sections.ENGAGEMENTS)));
    }

    @Override
    public String title() {
        return "Support of " + engagement.recipient() + " by " + engagement.provider();
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    public List<Link> trail() {
        return trail(looking);
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case "" -> "";
            case DELIVERIES -> "The log is written.";
            case AGREED -> "Your agreement is recorded.";
            case FEEDBACK -> "Your feedback is recorded. The department and the provider read it.";
            default ->
                List.of(EngagementAct.values()).stream()
                        .filter(act -> act.address().equals(done))
                        .findFirst()
                        .map(act -> "Done: " + act.done() + ".")
                        .orElse("");
        };
    }

    /** Who has to act next, while it is not agreed by both. */
    public Optional<String> next() {
        if (isRecorded() || isShort()) {
            return Optional.empty();
        }
        var recipient = engagement.recipient();
        var provider =
                engagement.kind() == Provider.Kind.ADVISER ? "the department for the adviser" : engagement.provider();
        return switch (engagement.state().orElse(null)) {
            case MATCHED -> Optional.of("Next: the department or the provider writes the scope.");
            case SCOPED -> Optional.of("Next: " + recipient + " and " + provider + " have to agree, in any order.");
            case AGREED_BY_RECIPIENT -> Optional.of("Next: " + provider + " has still to agree.");
            case AGREED_BY_PROVIDER -> Optional.of("Next: " + recipient + " has still to agree.");
            case null, default -> Optional.empty();
        };
    }

    /** Its need, and who gives and takes it, as far as they have a page. */
    public List<Link> related() {
        var links = new ArrayList<Link>();
        detail().flatMap(EngagementView.Detail::needId)
                .ifPresent(id -> links.add(Link.of("The need", looking.link(Sections.NEEDS + "/" + id))));
        engagement
                .partnerId()
                .ifPresent(id -> links.add(
                        Link.of("Partner: " + engagement.provider(), looking.link(Sections.PARTNERS + "/" + id))));
        engagement.parties().stream()
                .filter(party -> party.authorityId().isPresent())
                .forEach(party -> links.add(Link.of(
                        party.side().label() + ": " + party.name(),
                        looking.link(
                                Sections.AUTHORITIES + "/" + party.authorityId().orElseThrow()))));
        return links;
    }

    /** Whether it was recorded from what others published, so that there is nothing more to it. */
    public boolean isRecorded() {
        return engagement.isRecorded();
    }

    public boolean isShort() {
        return engagement.detail().isEmpty();
    }

    public String stage() {
        return EngagementsPage.since(engagement);
    }

    /** That the provider is under review, where it is. */
    public Optional<String> flag() {
        return engagement
                .reviewOfProvider()
                .map(since -> engagement.provider() + " has been under review since "
                        + PartialDate.parse(since).inWords() + ".");
    }

    /** The review that is due, where one is. */
    public Optional<String> due() {
        return engagement
                .detail()
                .flatMap(EngagementView.Detail::review)
                .map(review -> "The impact is to be reviewed at " + review.months() + " months: due on "
                        + PartialDate.on(review.day()).inWords() + (review.late() ? ", and late." : "."));
    }

    public List<Row> facts() {
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Recipient", engagement.recipient()));
        facts.add(Row.of(
                "Provider", engagement.provider() + " (" + engagement.kind().label() + ")"));
        if (engagement.parties().stream()
                        .filter(party -> party.side() == Side.PROVIDER)
                        .count()
                > 1) {
            facts.add(Row.of(
                    "Given by",
                    engagement.parties().stream()
                            .filter(party -> party.side() == Side.PROVIDER)
                            .map(EngagementView.Party::name)
                            .collect(Collectors.joining(", "))));
        }
        engagement
                .recorded()
                .ifPresentOrElse(
                        said -> facts.addAll(rows(said)), () -> facts.add(Row.of("Themes", engagement.about())));
        if (engagement.directed() && !engagement.isRecorded()) {
            facts.add(Row.of("Directed", "Under a direction, whose days it has"));
        }
        engagement.detail().flatMap(EngagementView.Detail::scope).ifPresent(scope -> facts.addAll(rows(scope)));
        return facts;
    }

    private List<Row> rows(EngagementView.Recorded said) {
        return List.of(
                Row.of("What it is", said.what()),
                Row.of("Basis", said.basis()),
                Row.of(
                        "From and until",
                        engagement.began().map(PartialDate::inWords).orElse("")
                                + engagement
                                        .ended()
                                        .map(day -> " to " + day.inWords())
                                        .orElse("; no end is recorded, which is no word that it goes on")),
                Row.of("How sure the days are", said.confidence()),
                Row.of("Source", said.source()));
    }

    private static List<Row> rows(EngagementScope scope) {
        return List.of(
                Row.of("Forms", scope.forms().stream().map(SupportForm::label).collect(Collectors.joining(", "))),
                Row.of(
                        "From and until",
                        PartialDate.on(scope.from()).inWords() + " to "
                                + PartialDate.on(scope.until()).inWords()),
                Row.of(Words.of("Intended outcomes"), lines(String.join("\n", scope.outcomes()))),
                Row.of(Words.of("Evidence"), lines(scope.evidence())));
    }

    private static Words lines(String text) {
        return Words.of(text).attributes(Attributes.NONE.classed("app-lines"));
    }

    private Optional<EngagementView.Detail> detail() {
        return engagement.detail();
    }

    /** Days by theme. */
    public List<EngagementView.DaysOf> days() {
        return detail().map(EngagementView.Detail::days).orElse(List.of());
    }

    public boolean hasDays() {
        return !days().isEmpty() && EngagementsPage.notTaken(engagement).isEmpty();
    }

    /** Whether its end gave some back. */
    public boolean gaveBack() {
        return detail().filter(detail -> detail.givenBack().isPositive()).isPresent();
    }

    /** Why there are no days. */
    public String noDays() {
        return EngagementsPage.notTaken(engagement)
                .map(words -> words + ".")
                .orElse(
                        engagement.isLive()
                                ? "The scope says how many days are agreed. It is not written yet."
                                : "It ended before a scope was written, so that no days were agreed.");
    }

    public String linkTo(AwardView award) {
        return looking.link(Sections.FUNDING + "/awards/" + award.id());
    }

    /** What of an award is paid and what is left, by the day. */
    public String inWords(AwardView award) {
        return award.line().name() + ", " + award.total().inWords() + " in all: by " + looking.dayInWords() + " "
                + award.paid().inWords() + " is paid and "
                + award.total().minus(award.paid()).inWords()
                + " is left. Source: the award and its instalments as they are recorded.";
    }

    /** What was delivered in each form, in a sentence; empty for nothing. */
    public String forms() {
        return detail().map(EngagementView.Detail::forms).orElse(List.of()).stream()
                .map(form -> form.form().label().toLowerCase(Locale.ROOT) + " "
                        + form.delivered().inWords())
                .collect(Collectors.joining(", "));
    }

    public List<DeliveryView> deliveries() {
        return detail().map(EngagementView.Detail::deliveries).orElse(List.of());
    }

    public static String day(DeliveryView delivery) {
        return PartialDate.on(delivery.delivered().day()).inWords();
    }

    public String theme(DeliveryView delivery) {
        return detail().stream()
                .flatMap(detail -> detail.days().stream())
                .filter(days -> days.theme().code().equals(delivery.delivered().theme()))
                .map(days -> days.theme().name())
                .findFirst()
                .orElse(delivery.delivered().theme());
    }

    /** Whether the reader keeps the log. */
    public boolean logs() {
        return acts.contains(EngagementAct.COMPLETE);
    }

    public String linkTo(EngagementAct act) {
        return path(engagement.id()) + "/"
                + switch (act) {
                    case WRITE_SCOPE -> "scope";
                    case AGREE_AS_RECIPIENT, AGREE_AS_PROVIDER -> "agree";
                    case REVIEW_AT_6, REVIEW_AT_12 -> "review";
                    case MATCH, RECORD, START, EXTEND, PAUSE, RESUME, COMPLETE, CLOSE, DECLINE, WITHDRAW ->
                        act.address();
                };
    }

    public String linkToLog() {
        return path(engagement.id()) + "/" + DELIVERIES;
    }

    /** Whether its support is over, so that what came after it can be looked at. */
    public boolean isFinished() {
        return engagement.state().filter(EngagementState::isFinished).isPresent();
    }

    public String linkToComparison() {
        return looking.link(path(engagement.id()) + "/" + ComparisonPage.COMPARISON);
    }

    public String linkTo(PracticeView practice) {
        return looking.link(Sections.PRACTICES + "/" + practice.id());
    }

    public String linkToFeedback() {
        return path(engagement.id()) + "/" + FEEDBACK;
    }

    public String linkTo(DeliveryView delivery) {
        return linkToLog() + "/" + delivery.id();
    }

    public List<ImpactReviewView> reviews() {
        return detail().map(EngagementView.Detail::reviews).orElse(List.of());
    }

    /** What a review found, with each intended outcome. */
    public List<Row> rows(ImpactReviewView review) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Words.of("What changed"), lines(review.impact().changed())));
        rows.add(Row.of(Words.of("What shows it"), lines(review.impact().evidence())));
        var outcomes = detail().flatMap(EngagementView.Detail::scope)
                .map(EngagementScope::outcomes)
                .orElse(List.of());
        IntStream.range(0, Math.min(outcomes.size(), review.impact().outcomes().size()))
                .forEach(place -> rows.add(Row.of(
                        outcomes.get(place),
                        review.impact().outcomes().get(place).label())));
        return rows;
    }

    public static String heading(ImpactReviewView review) {
        return "Review at " + review.months() + " months, "
                + PartialDate.on(review.day()).inWords();
    }

    /** What the recipient says. */
    public List<Row> feedback() {
        return detail().flatMap(EngagementView.Detail::feedback)
                .map(said -> List.of(
                        Row.of("How useful it was", said.feedback().usefulness().label()),
                        Row.of(Words.of("In its words"), lines(said.feedback().words())),
                        Row.of(
                                "Would use the provider again",
                                said.feedback().again().label())))
                .orElse(List.of());
    }

    public Timeline steps() {
        return Timeline.of(detail().map(EngagementView.Detail::steps).orElse(List.of()).reversed().stream()
                        .map(step -> Timeline.Entry.of(
                                        PartialDate.parse(step.effective()).first(), heading(step))
                                .body(step.why()
                                        + step.override()
                                                .map(why -> ". Taken although not in good standing: " + why)
                                                .orElse("")
                                        + " (" + step.source() + ")"))
                        .toList())
                .level(3);
    }

    private static String heading(EngagementView.Step step) {
        return step.act() == EngagementAct.EXTEND ? "Extended" : step.to().label();
    }
}
