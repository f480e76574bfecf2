package uk.gov.education.improvement.web.pages.evidence;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.practice.CostBand;
import uk.gov.education.improvement.registry.practice.Effect;
import uk.gov.education.improvement.registry.practice.PracticeFilter;
import uk.gov.education.improvement.registry.practice.PracticeState;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.Strength;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The practices that the reader may see.
 *
 * @param writes whether the reader may write one
 * @param mentions whether the reader may see mentions in reports
 */
public record PracticesPage(
        Slice<PracticeView> slice, boolean writes, boolean mentions, List<ThemeView> themes, Asked asked)
        implements ListPage<PracticeView> {
    private static final Listing LISTING = new Listing("Evidence", Sections.EVIDENCE, "practice", "practices");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                AnyOf.of(PracticeFilter.THEME, "Theme", themes, ThemeView::code, ThemeView::name),
                AnyOf.of(PracticeFilter.EFFECT, "Effect", List.of(Effect.values()), Effect::name, Effect::label),
                AnyOf.of(
                        PracticeFilter.STRENGTH,
                        "Strength of evidence",
                        List.of(Strength.values()),
                        Strength::name,
                        Strength::label),
                AnyOf.of(PracticeFilter.COST, "Cost", List.of(CostBand.values()), CostBand::name, CostBand::label),
                AnyOf.of(
                        PracticeFilter.STATE,
                        "State",
                        List.of(PracticeState.values()),
                        PracticeState::name,
                        PracticeState::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Practice", "Effect", "Strength of evidence", "Cost");
    }

    @Override
    public String sources() {
        return "What helps comes first, with the strongest evidence. Each practice names who rated it.";
    }

    @Override
    public String nothing() {
        return "No practice fits. The department publishes practices here; take a filter away, or change the day.";
    }

    public String linkTo(PracticeView practice) {
        return looking().link(PracticePage.path(practice.id()));
    }

    public String linkToResearch() {
        return looking().link(Sections.RESEARCH);
    }

    public String linkToMentions() {
        return looking().link(Sections.MENTIONS);
    }

    public boolean mayWrite() {
        return writes && looking().isUsual();
    }

    public String linkToWriting() {
        return PracticeFormPages.WRITE;
    }

    /** What is published needs no tag in a list. */
    public static boolean isTagged(PracticeView practice) {
        return !practice.is(PracticeState.PUBLISHED);
    }
}
