package uk.gov.education.improvement.web.pages.engagement;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementFilter.Flag;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The engagements, filtered. */
public record EngagementsPage(Slice<EngagementView> slice, List<ThemeView> themes, Asked asked)
        implements ListPage<EngagementView> {
    private static final Listing LISTING =
            new Listing("Engagements", Sections.ENGAGEMENTS, "engagement", "engagements");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return EngagementPage.SECTION;
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                AnyOf.of(
                        EngagementFilter.STATE,
                        "Stage",
                        List.of(EngagementState.values()),
                        EngagementState::name,
                        EngagementsPage::stage),
                AnyOf.of(EngagementFilter.THEME, "Theme", themes, ThemeView::code, ThemeView::name),
                Typed.text(EngagementFilter.RECIPIENT, "Recipient", "Its DfE number, such as 394", number -> number),
                Typed.text(
                        EngagementFilter.PROVIDER,
                        "Provider",
                        "The DfE number of an authority, or lga",
                        number -> number),
                AnyOf.of(
                        EngagementFilter.REGION,
                        "Region of the recipient",
                        List.of(Region.values()),
                        Region::label,
                        Region::label),
                AnyOf.of(EngagementFilter.FLAG, "To be looked at", List.of(Flag.values()), Flag::name, Flag::label));
    }

    /** What others recorded without an end stands among what is in delivery. */
    private static String stage(EngagementState state) {
        return state == EngagementState.IN_DELIVERY ? state.label() + ", or end not recorded" : state.label();
    }

    @Override
    public List<String> columns() {
        return List.of("Support", "Stage", "Days");
    }

    @Override
    public String sources() {
        return "Support as its parties agreed it, or as others published it. Before both sides agree only they and the"
                + " department see it.";
    }

    @Override
    public String nothing() {
        return "No engagement fits. Take a filter away, or change the day. One begins when a provider is chosen for a need.";
    }

    public String linkTo(EngagementView engagement) {
        return looking().link(EngagementPage.path(engagement.id()));
    }

    /** Since when it stands where it stands. That no end is recorded is no word that it goes on. */
    public static String since(EngagementView engagement) {
        if (engagement.isRecorded() && engagement.ended().isEmpty()) {
            return "since " + engagement.began().map(PartialDate::inWords).orElse("") + "; no end is recorded";
        }
        return engagement
                .since()
                .map(PartialDate::parse)
                .map(day -> "since " + day.inWords())
                .orElse("");
    }

    /** What was delivered of what is agreed; a dash for who is no party. */
    public static String days(EngagementView engagement) {
        if (engagement.isRecorded()) {
            return "No days are recorded: as others published it";
        }
        return notTaken(engagement)
                .or(() ->
                        engagement.detail().map(detail -> detail.delivered() + " of " + detail.agreed() + " delivered"))
                .orElse("–");
    }

    /** That the days of its scope were never taken, where it ended before both sides agreed. */
    static Optional<String> notTaken(EngagementView engagement) {
        return engagement
                .detail()
                .filter(detail -> !engagement.isLive()
                        && !detail.agreed().isPositive()
                        && !detail.delivered().isPositive())
                .flatMap(EngagementView.Detail::scope)
                .map(scope ->
                        HalfDays.sum(scope.days().stream().map(ThemeDays::days).toList()))
                .map(days -> "The scope had " + days.inWords() + ", which " + (days.halves() <= 2 ? "was" : "were")
                        + " not taken");
    }
}
