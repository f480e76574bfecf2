package uk.gov.education.improvement.web.pages.evidence;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.research.ResearchFilter;
import uk.gov.education.improvement.registry.research.ResearchView;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The research projects. */
public record ResearchListPage(Slice<ResearchView> slice, List<ThemeView> themes, Asked asked)
        implements ListPage<ResearchView> {
    private static final Listing LISTING =
            new Listing("Research projects", Sections.RESEARCH, "research project", "research projects");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.EVIDENCE;
    }

    @Override
    public List<Link> trail() {
        return PracticePage.trail(looking());
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                Typed.text(ResearchFilter.AUTHORITY, "Authority", "Its DfE number, such as 392", number -> number),
                AnyOf.of(ResearchFilter.THEME, "Theme", themes, ThemeView::code, ThemeView::name));
    }

    @Override
    public List<String> columns() {
        return List.of("Research project", "Authorities", "When");
    }

    @Override
    public String sources() {
        return "What was told last comes first. Each project names its source.";
    }

    @Override
    public String nothing() {
        return "No research project fits. They come by file; take a filter away, or change the day.";
    }

    public String linkTo(ResearchView project) {
        return looking().link(ResearchPage.path(project.id()));
    }
}
