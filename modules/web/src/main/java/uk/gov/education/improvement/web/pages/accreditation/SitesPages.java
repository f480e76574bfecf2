package uk.gov.education.improvement.web.pages.accreditation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.accreditation.site.SiteFilter;
import uk.gov.education.improvement.accreditation.site.SiteView;
import uk.gov.education.improvement.accreditation.site.Sites;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.SitesAsked;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** The sites as a list and as a file, by the very same filters. */
@Path("accreditation")
@RequestScoped
public class SitesPages {
    private static final Download<SiteView> DOWNLOAD = Download.<SiteView>of("sites", "sites")
            .with("dfe_number", site -> site.authority().dfeNumber().orElse(""))
            .with("name", site -> site.authority().name())
            .with("region", site -> site.authority().region().label())
            .with("phase", site -> Integer.toString(site.phase()))
            .with("wave", site -> site.wave().orElse(""))
            .with("joined", SiteView::joined)
            .with("joined_by_the_day", site -> site.byTheDay().name())
            .with("confidence", SiteView::confidence)
            .with("source", SiteView::source);

    private final Sites sites;
    private final Phases phases;
    private final Authorities authorities;

    @Inject
    public SitesPages(Sites sites, Phases phases, Authorities authorities) {
        this.sites = sites;
        this.phases = phases;
        this.authorities = authorities;
    }

    @GET
    @Path("sites")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        return Asked.answer(
                enquiry,
                SiteFilter.PARAMETERS,
                asked -> {
                    var wanted = SitesAsked.of(enquiry, authorities, false);
                    return new SitesPage(
                            sites.list(enquiry.asker(), wanted.filter(), enquiry.asAt()),
                            phases.list(enquiry.asker(), enquiry.asAt()),
                            wanted.authorities(),
                            asked);
                },
                asked -> new SitesPage(Slice.none(), phases.list(enquiry.asker(), enquiry.asAt()), List.of(), asked));
    }

    @GET
    @Path("sites.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = SitesAsked.of(enquiry, authorities, false).filter().sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(sites.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }
}
