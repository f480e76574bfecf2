package uk.gov.education.improvement.web.pages.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.research.ResearchFilter;
import uk.gov.education.improvement.registry.research.ResearchProjects;
import uk.gov.education.improvement.registry.research.ResearchView;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** The research projects as a list and as a file, by the very same filters; and one alone. */
@Path("/")
@RequestScoped
public class ResearchPages {
    private static final Download<ResearchView> DOWNLOAD = Download.<ResearchView>of(
                    "research-projects", "research projects")
            .with("id", ResearchView::id)
            .with("title", ResearchView::title)
            .with("themes", ResearchView::themesInWords)
            .with("authorities", ResearchView::authoritiesInWords)
            .with("researchers", row -> String.join("; ", row.researchers()))
            .with("start", row -> row.from().orElse(""))
            .with("end", row -> row.until().orElse(""))
            .with("published", row -> row.published().toString())
            .with("source", ResearchView::source);

    private final ResearchProjects projects;
    private final Themes themes;
    private final AccessTable access;

    @Inject
    public ResearchPages(ResearchProjects projects, Themes themes, AccessTable access) {
        this.projects = projects;
        this.themes = themes;
        this.access = access;
    }

    @GET
    @Path("evidence/research")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        access.scope(asker, ResearchProjects.READ);
        var all = themes.all(asker);
        return Asked.answer(
                enquiry,
                ResearchFilter.PARAMETERS,
                asked -> new ResearchListPage(projects.list(asker, filter(enquiry), enquiry.asAt()), all, asked),
                asked -> new ResearchListPage(Slice.none(), all, asked));
    }

    @GET
    @Path("evidence/research.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(projects.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    @GET
    @Path("evidence/research/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id) {
        return new ResearchPage(projects.find(enquiry.asker(), id, enquiry.asAt()), enquiry.lookingFrom());
    }

    private static ResearchFilter filter(Enquiry enquiry) {
        return enquiry.read(ResearchFilter.PARAMETERS, ResearchFilter::of);
    }
}
