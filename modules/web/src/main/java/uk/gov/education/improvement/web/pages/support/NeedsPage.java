package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.Urgency;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The needs that the reader may see.
 *
 * @param own whether they are the reader's own authority's
 * @param raises whether the reader may raise one
 */
public record NeedsPage(Slice<NeedView> slice, boolean own, boolean raises, List<ThemeView> themes, Asked asked)
        implements ListPage<NeedView> {
    private static final Listing LISTING = new Listing("Needs for support", Sections.NEEDS, "need", "needs");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<FilterField> fields() {
        var late = AnyOf.of(NeedFilter.LATE, "Late", List.of(NeedFilter.YES), yes -> yes, yes -> "Its time is over");
        var states =
                AnyOf.of(NeedFilter.STATE, "State", List.of(NeedState.values()), NeedState::name, NeedState::label);
        var urgencies =
                AnyOf.of(NeedFilter.URGENCY, "Urgency", List.of(Urgency.values()), Urgency::name, Urgency::label);
        var about = AnyOf.of(NeedFilter.THEME, "Theme", themes, ThemeView::code, ThemeView::name);
        return own
                ? List.of(late, states, urgencies, about)
                : List.of(
                        late,
                        states,
                        urgencies,
                        Typed.text(NeedFilter.AUTHORITY, "Authority", "Its DfE number, such as 392", number -> number),
                        AnyOf.of(NeedFilter.REGION, "Region", List.of(Region.values()), Region::label, Region::label),
                        about);
    }

    @Override
    public List<String> columns() {
        return List.of("Need", "State", "Raised", "Support due");
    }

    @Override
    public String sources() {
        return own
                ? "The needs of your own authority. The department sees them, and no other authority does."
                : "Needs as they were raised. The authority and the department see one, and nobody else does.";
    }

    @Override
    public String nothing() {
        if (NeedFilter.PARAMETERS.stream()
                .anyMatch(filter -> !asked.values(filter).isEmpty())) {
            return own
                    ? "Your authority has no need that fits. Take a filter away, or change the day."
                    : "No need fits. Take a filter away, or change the day.";
        }
        return own
                ? "Your authority has no need by this day. Raise one when you want support."
                : "No need was raised by this day.";
    }

    public String linkTo(NeedView need) {
        return looking().link(NeedPage.path(need.id()));
    }

    public boolean mayRaise() {
        return raises && looking().isUsual();
    }

    public String linkToRaising() {
        return NeedFormPages.RAISE;
    }

    public static String raised(NeedView need) {
        return PartialDate.on(need.raised()).inWords();
    }

    public static String due(NeedView need) {
        return need.due().map(day -> PartialDate.on(day).inWords()).orElse("No day set");
    }
}
