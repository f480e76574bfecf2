package uk.gov.education.improvement.web.pages.authority;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.AuthorityView.DelivererView;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.authority.AuthorityView.Standing;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.leadership.Reach;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.register.TimelineView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Tag;
import uk.gov.education.improvement.web.pages.inspection.DraftPages;
import uk.gov.education.improvement.web.pages.inspection.JudgedPart;
import uk.gov.education.improvement.web.pages.intervention.InterventionDraftPages;
import uk.gov.education.improvement.web.pages.neighbour.NeighbourPages;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.pattern.Tags;
import uk.gov.education.improvement.web.pages.support.LeadershipPage;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Timeline;

/**
 * An authority as at a day.
 *
 * @param next what the reader may do from here
 */
public record AuthorityPage(
        AuthorityView authority,
        Inspections.Judged judged,
        AuthoritiesInIntervention.Intervened intervened,
        Partnered partnered,
        Needing needing,
        Supported supported,
        List<MentionView> mentions,
        Led led,
        DrawnTimeline drawn,
        LookingFrom looking,
        NextSteps next)
        implements Page {
    /**
     * Whether it is a partner.
     *
     * @param partnerships that had begun by the day, oldest first
     */
    public record Partnered(List<PartnerView> partnerships) {
        Certainty onTheDay(String authorityId) {
            return partnerships.stream()
                    .flatMap(partnership -> partnership.member(authorityId).stream())
                    .map(PartnerView.MemberView::onTheDay)
                    .min(Certainty::compareTo)
                    .orElse(Certainty.NO);
        }
    }

    /**
     * Its needs for support.
     *
     * @param sees whether the reader may see them
     * @param raises whether the reader may raise one
     */
    public record Needing(boolean sees, boolean raises, Slice<NeedView> needs) {}

    /**
     * Live support, as far as the reader may see it.
     *
     * @param by who supports it
     * @param gives whom it supports
     */
    public record Supported(List<EngagementView> by, List<EngagementView> gives) {}

    public String linkTo(EngagementView engagement) {
        return looking.link(Sections.ENGAGEMENTS + "/" + engagement.id());
    }

    public static String about(EngagementView engagement) {
        return engagement.about();
    }

    /**
     * What it took part in of the leadership programme.
     *
     * @param sees whether the reader may see that
     * @param reach empty where nothing is reported
     */
    public record Led(boolean sees, Optional<Reach> reach) {
        String inWords() {
            return reach.map(all -> "%,d people trained, %s".formatted(all.people(), LeadershipPage.days(all)))
                    .orElse("Nothing is reported by this day");
        }
    }

    public String linkTo(NeedView need) {
        return looking.link(Sections.NEEDS + "/" + need.id());
    }

    /** What a report mentions, with its day; leads to the inspection where that is recorded. */
    public Optional<String> linkTo(MentionView mention) {
        return mention.inspectionId().map(id -> looking.link(Sections.JUDGEMENTS + "/" + id));
    }

    /** The list of all its needs. */
    public String linkToNeeds() {
        return looking.link(
                Sections.NEEDS + "?authority=" + authority.dfeNumber().orElse(""));
    }

    public String linkToRaising() {
        return Sections.NEEDS + "/raise?authority=" + authority.dfeNumber().orElse("");
    }

    public String partneredInWords() {
        var day = looking.dayInWords();
        return switch (partnered.onTheDay(authority.id())) {
            case CERTAIN -> "It is a partner on " + day + ".";
            case POSSIBLE ->
                "Whether it is a partner on " + day + " is not known: what is recorded of its agreement does not say.";
            case NO -> "No partnership of it on " + day + " is recorded here.";
        };
    }

    /** The newest first. */
    public List<PartnerView> partnerships() {
        return partnered.partnerships().reversed();
    }

    public String linkTo(PartnerView partnership) {
        return linkToPartner(partnership.id());
    }

    private String linkToPartner(String id) {
        return looking.link(Sections.PARTNERS + "/" + id);
    }

    /** Which steps are open to the reader; what one may not do is not drawn. */
    public record NextSteps(
            boolean draft, boolean eligibility, boolean neighbours, boolean intervene, boolean changes) {}

    /** All that changed in what is recorded of it. */
    public String changes() {
        return Sections.changesOf("authority", authority.id());
    }

    @Override
    public String title() {
        return authority.form().name();
    }

    @Override
    public String section() {
        return Sections.AUTHORITIES;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Authorities", looking.link(Sections.AUTHORITIES)));
    }

    public Tag standing() {
        return switch (authority.standing()) {
            case IN_FORCE -> Tag.of("Has its duty", Tag.Colour.GREEN);
            case ENDED -> Tag.of("Ended", Tag.Colour.GREY);
            case NOT_BEGUN -> Tag.of("Not begun", Tag.Colour.YELLOW);
        };
    }

    public String standingInWords() {
        var day = looking.knownInWords();
        return switch (authority.standing()) {
            case IN_FORCE -> "It has its duty on " + day + ".";
            case ENDED ->
                "On " + day + " it had ended: its last day was "
                        + authority.form().to().map(AuthorityPage::inWords).orElse("not recorded")
                        + ".";
            case NOT_BEGUN ->
                "On " + day + " it had not begun: " + authority.form().life() + ".";
        };
    }

    /** Only once it has ended: before, who will succeed it is told with its lineage. */
    public boolean isSucceeded() {
        return authority.standing() == Standing.ENDED && !authority.successors().isEmpty();
    }

    public List<Row> facts() {
        var form = authority.form();
        return Stream.of(
                        Row.of("DfE number", authority.dfeNumber().orElse("None yet")),
                        Row.of("GSS code", form.gssCode().orElse("Not recorded")),
                        Row.of("Type", form.type().label()),
                        Row.of("Region", form.region().label()),
                        Row.of("Life", form.life()),
                        authority.otherNames().isEmpty()
                                ? null
                                : Row.of("Other names", String.join("; ", authority.otherNames())),
                        led.sees() ? Row.of("Leadership programme", led.inWords()) : null,
                        Row.of("Source", form.source()))
                .filter(row -> row != null)
                .toList();
    }

    public List<DelivererView> delivering() {
        return deliverers(Certainty.CERTAIN);
    }

    /** Those whose dates or missing end do not let us say whether they deliver on the day. */
    public List<DelivererView> perhapsDelivering() {
        return deliverers(Certainty.POSSIBLE);
    }

    private List<DelivererView> deliverers(Certainty certainty) {
        return authority.deliverers().stream()
                .filter(deliverer -> deliverer.onTheDay() == certainty)
                .toList();
    }

    public Optional<InspectionView> latest() {
        return judged.latest();
    }

    public List<JudgedPart> parts() {
        return latest().map(JudgedPart::of).orElse(List.of());
    }

    public Optional<InspectionView> perhapsLater() {
        return judged.possible();
    }

    public String intervenedInWords() {
        var day = looking.dayInWords();
        return switch (intervened.answer()) {
            case YES -> "It is in intervention in children’s social care on " + day + ".";
            case NO -> "No instrument in children’s social care that may be in force on " + day + " is recorded here.";
            case NOT_KNOWN ->
                "Whether it is in intervention on " + day
                        + " is not known: what is recorded of an instrument does not say whether it had ended, or what was to"
                        + " come in its place is not recorded as begun.";
        };
    }

    public List<InterventionView> instruments() {
        return intervened.instruments().reversed();
    }

    public String linkTo(InterventionView instrument) {
        return linkToInstrument(instrument.id());
    }

    private String linkToInstrument(String id) {
        return looking.link(Sections.INTERVENTIONS + "/" + id);
    }

    public String linkToIntervention() {
        return Sections.AUTHORITIES + "/" + known() + "/" + InterventionDraftPages.PATH;
    }

    public boolean hasLineage() {
        return !authority.predecessors().isEmpty() || !authority.successors().isEmpty();
    }

    /** When another took over, as part of a sentence. */
    public String when(Relative relative) {
        return relative.on()
                .map(on -> (PartialDate.parse(on).isDay() ? "on " : "in ") + inWords(on))
                .orElse("before records began");
    }

    private static String inWords(String date) {
        return PartialDate.parse(date).inWords();
    }

    public String linkToJudgement(String id) {
        return looking.link(Sections.JUDGEMENTS + "/" + id);
    }

    public String linkToAuthority(String id) {
        return looking.link(Sections.AUTHORITIES + "/" + id);
    }

    public String linkToJudgements() {
        return looking.link(Sections.JUDGEMENTS + "?authority=" + known());
    }

    public String linkToEligibility() {
        return looking.link(Sections.ELIGIBILITY + "/" + authority.id());
    }

    public String linkToNeighbours() {
        return looking.link(Sections.AUTHORITIES + "/" + known() + "/" + NeighbourPages.PATH);
    }

    public String linkToDraft() {
        return Sections.AUTHORITIES + "/" + known() + "/" + DraftPages.PATH;
    }

    /** What people know it by: the number while there is one. */
    private String known() {
        return authority.dfeNumber().orElse(authority.id());
    }

    public TimelineView recorded() {
        return drawn.recorded();
    }

    public Timeline timeline() {
        return Timeline.of(recorded().entries().stream().map(this::entry).toList())
                .level(3);
    }

    private Timeline.Entry entry(TimelineView.Entry entry) {
        return Timeline.Entry.of(entry.day(), entry.title())
                .when(entry.when())
                .href(entry.record().map(id -> link(entry.kind(), id)).orElse(null))
                .tag(entry.draft() ? Tags.DRAFT : null)
                .body(Stream.of(entry.detail(), entry.source().isEmpty() ? "" : "Source: " + entry.source())
                        .filter(words -> !words.isEmpty())
                        .map(AuthorityPage::sentence)
                        .collect(Collectors.joining(" ")));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private String link(TimelineView.Kind kind, String id) {
        return switch (kind) {
            case JUDGEMENT, MENTION -> linkToJudgement(id);
            case LINEAGE -> linkToAuthority(id);
            case INTERVENTION -> linkToInstrument(id);
            case DESIGNATION -> linkToPartner(id);
            case NEED -> looking.link(Sections.NEEDS + "/" + id);
            case SUPPORT -> looking.link(Sections.ENGAGEMENTS + "/" + id);
            case DELIVERER, FORM -> null;
        };
    }
}
