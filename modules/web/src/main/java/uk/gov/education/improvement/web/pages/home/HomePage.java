package uk.gov.education.improvement.web.pages.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.assessment.ScoreSheetView;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.award.ClaimView;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.TimeToSupportView;
import uk.gov.education.improvement.registry.oversight.InterventionTasks;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.support.TimePage;
import uk.gov.education.improvement.web.shell.Page;

/**
 * What waits for a person, what is new, and ways on.
 *
 * @param own the authority that the person works for
 * @param drafts for those who may publish them
 * @param imports newest first, for those who may send files
 * @param disputes how many wait, for those who may decide
 * @param reviews partners whose review waits, for those who may decide
 * @param claims of instalments that wait, for those who decide on them
 * @param rounds those that are published and not decided, the newest first
 * @param applications the person's own that are not handed in
 * @param sheets the newest of the person's own that are to be scored
 * @param needs that are open, for those who may move them on
 * @param engagements those that wait for the person: an agreement, a beginning, an end, a review of impact
 * @param lastDays until when the reader may apply to each of the rounds; those that take nothing from the reader are left out
 * @param maySetDay in the demonstration
 */
public record HomePage(
        Asker asker,
        LookingFrom looking,
        Register register,
        Optional<Own> own,
        Optional<Slice<InspectionView>> drafts,
        Optional<List<ImportView>> imports,
        Optional<Decisions> decisions,
        Optional<Long> disputes,
        Optional<List<PartnerView>> reviews,
        Optional<Slice<ClaimView>> claims,
        List<RoundView> rounds,
        List<ApplicationView> applications,
        List<ScoreSheetView> sheets,
        Optional<OpenNeeds> needs,
        Slice<EngagementView> engagements,
        Map<String, LocalDate> lastDays,
        boolean maySetDay)
        implements Page {
    private static final int MOST_SHOWN = 5;

    /**
     * What is recorded of all.
     *
     * @param authorities how many have the duty on the day
     * @param published the judgements published most recently by the day
     * @param names of their authorities
     */
    public record Register(long authorities, Slice<InspectionView> published, Map<String, AuthorityRef> names) {}

    /**
     * Instruments of intervention on which somebody has to decide.
     *
     * @param better a better judgement came out after the last step
     * @param overdue a review or a report is
     */
    public record Decisions(List<InterventionTasks.Task> better, Slice<InterventionView> overdue) {
        Stream<String> authorityIds() {
            return Stream.concat(better.stream().map(InterventionTasks.Task::intervention), overdue.rows().stream())
                    .map(InterventionView::authorityId);
        }

        public List<InterventionTasks.Task> first() {
            return better.stream().limit(MOST_SHOWN).toList();
        }

        public List<InterventionTasks.Task> rest() {
            return better.stream().skip(MOST_SHOWN).toList();
        }
    }

    /**
     * Needs for support that are open.
     *
     * @param first the late ones first, and of each the oldest
     * @param time how long support took of the needs that the reader may see
     */
    public record OpenNeeds(List<NeedView> first, long open, long late, Optional<TimeToSupportView.Days> time) {
        public String inWords() {
            return (open == 1 ? "1 need is open" : open + " needs are open") + ", " + late + " of "
                    + (open == 1 ? "it" : "them") + " late";
        }
    }

    /** The headline: days from need to support. */
    public String timeInWords(OpenNeeds open) {
        return open.time().map(days -> TimePage.sentence(days, looking)).orElse("");
    }

    public String linkTo(EngagementView engagement) {
        return looking.link(Sections.ENGAGEMENTS + "/" + engagement.id());
    }

    /** All that wait for the reader. */
    public String linkToEngagements() {
        return looking.link(Sections.ENGAGEMENTS
                + EngagementFilter.Flag.TASKS.stream()
                        .map(flag -> EngagementFilter.FLAG + "=" + flag.name())
                        .collect(Collectors.joining("&", "?", "")));
    }

    /** What an engagement waits for. */
    public static String waits(EngagementView engagement) {
        var detail = engagement.detail();
        return engagement
                .state()
                .map(state -> switch (state) {
                    case MATCHED -> "its scope is to be written";
                    case AGREED -> "agreed by both sides, and to be started";
                    case IN_DELIVERY, PAUSED ->
                        "past its last day"
                                + detail.flatMap(EngagementView.Detail::scope)
                                        .map(scope -> ", "
                                                + PartialDate.on(scope.until()).inWords())
                                        .orElse("");
                    case COMPLETED, REVIEWED_AT_6 ->
                        "its impact is to be reviewed"
                                + detail.flatMap(EngagementView.Detail::review)
                                        .map(due -> ", due on "
                                                + PartialDate.on(due.day()).inWords())
                                        .orElse("");
                    default -> "waits for your agreement";
                })
                .orElse("");
    }

    public String linkTo(NeedView need) {
        return looking.link(Sections.NEEDS + "/" + need.id());
    }

    public static String waits(NeedView need) {
        return need.authority().name() + ", raised on "
                + PartialDate.on(need.raised()).inWords();
    }

    /** @param latest the latest graded judgement published by the day */
    public record Own(AuthorityRef authority, Optional<InspectionView> latest) {}

    @Override
    public String title() {
        return "Home";
    }

    @Override
    public String section() {
        return Sections.HOME;
    }

    public String greeting() {
        var roles = asker.roles().stream()
                .sorted()
                .map(role -> role.replace('-', ' '))
                .collect(Collectors.joining(", "));
        return "You are signed in as " + asker.name() + ", " + roles + " " + organisation() + ".";
    }

    private String organisation() {
        var organisation = asker.organisation();
        return switch (organisation.kind()) {
            case DEPARTMENT -> "in the Department for Education";
            case LGA -> "of the Local Government Association";
            case REGION -> "of the " + organisation.code() + " region";
            case AUTHORITY ->
                own.map(found -> "of " + found.authority().name())
                        .orElse("of the authority with the DfE number " + organisation.code());
            case PRODUCT -> "of the service itself";
        };
    }

    public boolean worksForAuthority() {
        return asker.organisation().kind() == Organisation.Kind.AUTHORITY;
    }

    /** The authorities of the person's region; empty for those who have none. */
    public Optional<Link> region() {
        return asker.organisation().kind() == Organisation.Kind.REGION
                ? Optional.of(Link.of(
                        "Authorities of the " + asker.organisation().code() + " and their latest judgements",
                        looking.link(Sections.AUTHORITIES + "?region="
                                + URLEncoder.encode(asker.organisation().code(), StandardCharsets.UTF_8))))
                : Optional.empty();
    }

    public String linkTo(RoundView round) {
        return looking.link(Sections.ROUNDS + "/" + round.id());
    }

    /** Where a round stands, and until when. */
    public String stageOf(RoundView round) {
        var closes = round.terms().closes().map(day -> PartialDate.on(day).inWords());
        return switch (round.stage()) {
            case COMING ->
                "opens "
                        + round.terms()
                                .opens()
                                .map(day -> PartialDate.on(day).inWords())
                                .orElse("later");
            case OPEN ->
                "open for applications" + closes.map(day -> " until " + day).orElse("");
            default ->
                "closed" + closes.map(day -> " " + day).orElse("") + ", not decided yet"
                        + lastDay(round.id())
                                .map(day ->
                                        "; your authority may apply until the end of " + day + ", late, by permission")
                                .orElse("");
        };
    }

    public List<RoundView> newestRounds() {
        return rounds.stream().limit(MOST_SHOWN).toList();
    }

    /** What a draft waits for. */
    public String waitsFor(ApplicationView draft) {
        return lastDay(draft.roundId())
                .map(day -> "to be submitted by the end of " + day)
                .orElse("which takes no application from you any more");
    }

    private Optional<String> lastDay(String roundId) {
        return Optional.ofNullable(lastDays.get(roundId)).map(PartialDate::on).map(PartialDate::inWords);
    }

    public String linkTo(ApplicationView application) {
        return looking.link(Sections.APPLICATIONS + "/" + application.id());
    }

    public String linkTo(ScoreSheetView sheet) {
        return looking.link(Sections.SCORE_SHEETS + "/" + sheet.id());
    }

    public String linkTo(AuthorityRef authority) {
        return looking.link(Sections.AUTHORITIES + "/" + authority.id());
    }

    public String eligibilityOf(AuthorityRef authority) {
        return looking.link(Sections.ELIGIBILITY + "/" + authority.dfeNumber().orElse(authority.id()));
    }

    public String linkTo(InspectionView inspection) {
        return looking.link(Sections.JUDGEMENTS + "/" + inspection.id());
    }

    public String link(String path) {
        return looking.link(path);
    }

    public String nameOf(InspectionView inspection) {
        return nameOf(inspection.authorityId());
    }

    public String nameOf(InterventionView intervention) {
        return nameOf(intervention.authorityId());
    }

    public List<PartnerView> firstReviews() {
        return reviews.orElse(List.of()).stream().limit(MOST_SHOWN).toList();
    }

    public String linkTo(ClaimView claim) {
        return looking.link(Sections.FUNDING + "/awards/" + claim.awardId()) + "#instalments";
    }

    public static String inWords(ClaimView claim) {
        return claim.amount().inWords() + " for “" + claim.milestone() + "”, due "
                + PartialDate.on(claim.due()).inWords();
    }

    public String linkTo(PartnerView partner) {
        return looking.link(Sections.PARTNERS + "/" + partner.id());
    }

    public String since(PartnerView partner) {
        return partner.reviewSince()
                .map(day -> PartialDate.parse(day).inWords())
                .orElse("");
    }

    private String nameOf(String authorityId) {
        var authority = register.names().get(authorityId);
        return authority == null ? "An authority" : authority.name();
    }

    public String linkTo(InterventionView intervention) {
        return looking.link(Sections.INTERVENTIONS + "/" + intervention.id());
    }

    public PartView overall(InspectionView inspection) {
        return inspection.part(Part.OVERALL);
    }

    /** What stands in place of an overall grade where a visit or a framework has none. */
    public boolean hasOverall(InspectionView inspection) {
        return overall(inspection).grade().isPresent();
    }

    public List<ImportView> latestImports() {
        return attentionFirst(imports.orElse(List.of())).stream()
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Those that need attention first, and then as they were, the newest first. */
    static List<ImportView> attentionFirst(List<ImportView> newestFirst) {
        return newestFirst.stream()
                .sorted(Comparator.comparing(view -> !needsAttention(view)))
                .toList();
    }

    private static boolean needsAttention(ImportView view) {
        return view.state().ended()
                && view.result().map(result -> result.refused() > 0).orElse(true);
    }

    /** How many of the newest imports were refused, failed, or left rows out. */
    public String attention() {
        var number = imports.orElse(List.of()).stream()
                .filter(HomePage::needsAttention)
                .count();
        return number == 0
                ? "None of the newest " + Imports.MOST_LISTED + " needs attention."
                : number + " of the newest " + Imports.MOST_LISTED + (number == 1 ? " needs" : " need")
                        + " attention: rows or the file were refused.";
    }
}
