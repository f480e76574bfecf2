package uk.gov.education.improvement.web.pages.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.engagement.LocalEvidence;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.registry.practice.CostBand;
import uk.gov.education.improvement.registry.practice.Effect;
import uk.gov.education.improvement.registry.practice.PracticeFilter;
import uk.gov.education.improvement.registry.practice.PracticeState;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.PracticeWork;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.practice.Strength;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** The practices as a list and as a file, by the very same filters; and one alone. */
@Path("/")
@RequestScoped
public class PracticePages {
    private static final String NOT_RATED = "Not rated";
    private static final Download<PracticeView> DOWNLOAD = Download.<PracticeView>of("practices", "practices")
            .with("id", PracticeView::id)
            .with("title", PracticeView::title)
            .with("themes", PracticeView::themesInWords)
            .with("effect", row -> row.ratings().effect().map(Effect::label).orElse(NOT_RATED))
            .with(
                    "strength",
                    row -> row.ratings().strength().map(Strength::label).orElse(NOT_RATED))
            .with("cost", row -> row.ratings().cost().map(CostBand::label).orElse(NOT_RATED))
            .with("rated_by", row -> row.ratings().by().orElse(""))
            .with("rated", row -> row.ratings().on().orElse(""))
            .with("studies", row -> String.valueOf(row.studies().size()))
            .with("state", row -> row.state().map(PracticeState::label).orElse(""));

    private final Practices practices;
    private final Themes themes;
    private final AccessTable access;
    private final LocalEvidence local;

    @Inject
    public PracticePages(Practices practices, Themes themes, AccessTable access, LocalEvidence local) {
        this.practices = practices;
        this.themes = themes;
        this.access = access;
        this.local = local;
    }

    @GET
    @Path("evidence")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        access.scope(asker, Practices.READ);
        var writes = access.allows(asker, PracticeWork.WRITE);
        var mentions = access.allows(asker, Mentions.READ);
        var all = themes.all(asker);
        return Asked.answer(
                enquiry,
                PracticeFilter.PARAMETERS,
                asked -> new PracticesPage(
                        practices.list(asker, filter(enquiry), enquiry.asAt()), writes, mentions, all, asked),
                asked -> new PracticesPage(Slice.none(), writes, mentions, all, asked));
    }

    @GET
    @Path("evidence.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(practices.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    @GET
    @Path("evidence/practices/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var practice = practices.find(enquiry.asker(), id, enquiry.asAt());
        var moves = enquiry.lookingFrom().isUsual() && access.allows(enquiry.asker(), PracticeWork.WRITE);
        var here = Optional.ofNullable(
                local.of(enquiry.asker(), List.of(id), enquiry.asAt()).get(id));
        return new PracticePage(practice, moves, here, enquiry.lookingFrom(), done == null ? "" : done);
    }

    private static PracticeFilter filter(Enquiry enquiry) {
        return enquiry.read(PracticeFilter.PARAMETERS, PracticeFilter::of);
    }
}
