package uk.gov.education.improvement.web.pages.evidence;

import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.research.Product;
import uk.gov.education.improvement.registry.research.ResearchView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** A research project, as its source tells of it. */
public record ResearchPage(ResearchView project, LookingFrom looking) implements Page {
    static String path(String id) {
        return Sections.RESEARCH + "/" + id;
    }

    @Override
    public String title() {
        return project.title();
    }

    @Override
    public String section() {
        return Sections.EVIDENCE;
    }

    @Override
    public List<Link> trail() {
        return Stream.concat(
                        PracticePage.trail(looking).stream(),
                        Stream.of(Link.of("Research projects", looking.link(Sections.RESEARCH))))
                .toList();
    }

    public List<Row> facts() {
        return List.of(
                Row.of("Themes", project.themesInWords()),
                Row.of(
                        "Researchers",
                        project.researchers().isEmpty() ? "Not recorded" : String.join("; ", project.researchers())),
                Row.of("When", project.when()),
                Row.of(
                        "Source",
                        project.source() + "; known since "
                                + PartialDate.on(project.published()).inWords()));
    }

    public String linkTo(AuthorityRef authority) {
        return looking.link(Sections.AUTHORITIES + "/" + authority.id());
    }

    public static String day(Product product) {
        return product.day().map(day -> ", " + PartialDate.parse(day).inWords()).orElse("");
    }
}
