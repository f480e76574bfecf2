package uk.gov.education.improvement.web.pages.dispute;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.dispute.DisputeFilter;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.registry.dispute.DisputeWork;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** Disputes: as a list, as a file, and one alone. */
@Path("/")
@RequestScoped
public class DisputesPages {
    /** A row of the file. */
    private record Line(DisputeView dispute, AuthorityRef authority) {}

    private static final Download<Line> DOWNLOAD = Download.<Line>of("disputes", "disputes")
            .with("id", line -> line.dispute().id())
            .with("dfe_number", line -> line.authority().dfeNumber().orElse(""))
            .with("name", line -> line.authority().name())
            .with("published", line -> line.dispute().stood().published())
            .with("parts", line -> DisputesPage.parts(line.dispute()))
            .with("source_that_stood", line -> line.dispute().stood().source())
            .with("other_source", line -> line.dispute().claimed().source())
            .with("opened", line -> line.dispute().openedAt().toString())
            .with(
                    "state",
                    line -> line.dispute()
                            .decision()
                            .map(decision -> decision.settlement().label())
                            .orElse(DisputeFilter.WAITING));

    private final Disputes disputes;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public DisputesPages(Disputes disputes, Authorities authorities, AccessTable access) {
        this.disputes = disputes;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    @Path("disputes")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        access.scope(enquiry.asker(), Disputes.READ);
        return Asked.answer(
                enquiry,
                DisputeFilter.PARAMETERS,
                asked -> {
                    var filter = enquiry.read(DisputeFilter.PARAMETERS, DisputeFilter::of);
                    var page = disputes.list(enquiry.asker(), filter, enquiry.asAt());
                    return new DisputesPage(page, names(enquiry, page), asked);
                },
                asked -> new DisputesPage(Slice.none(), Map.of(), asked));
    }

    @GET
    @Path("disputes.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = enquiry.read(DisputeFilter.PARAMETERS, DisputeFilter::of).sized(CsvFile.MOST_ROWS);
        var page = disputes.list(enquiry.asker(), all, enquiry.asAt());
        var names = names(enquiry, page);
        return DOWNLOAD.answer(
                page.map(dispute -> new Line(dispute, names.get(dispute.authorityId()))), enquiry.asAt());
    }

    @GET
    @Path("disputes/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var dispute = disputes.find(enquiry.asker(), id, enquiry.asAt());
        var authority = authorities
                .named(enquiry.asker(), Set.of(dispute.authorityId()), enquiry.asAt())
                .get(dispute.authorityId());
        return page(dispute, authority, enquiry, access, DecisionPages.PATH.equals(done));
    }

    static DisputePage page(
            DisputeView dispute, AuthorityRef authority, Enquiry enquiry, AccessTable access, boolean done) {
        return new DisputePage(
                dispute,
                authority,
                enquiry.lookingFrom(),
                access.allows(enquiry.asker(), DisputeWork.DECIDE),
                done && dispute.decision().isPresent());
    }

    private Map<String, AuthorityRef> names(Enquiry enquiry, Slice<DisputeView> page) {
        var ids = page.rows().stream().map(DisputeView::authorityId).collect(Collectors.toSet());
        return authorities.named(enquiry.asker(), ids, enquiry.asAt());
    }
}
