package uk.gov.education.improvement.web.pages.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** The register as a list and as a file, by the very same filters. */
@Path("/")
@RequestScoped
public class RegisterPages {
    /** The columns of the list as a file. */
    private static final Download<RegisterRow> DOWNLOAD = Download.<RegisterRow>of("authorities", "authorities")
            .with("dfe_number", row -> row.dfeNumber().orElse(""))
            .with("gss_code", row -> row.gssCode().orElse(""))
            .with("name", RegisterRow::name)
            .with("region", row -> row.region().label())
            .with("type", row -> row.type().label())
            .with("in_intervention", row -> row.inIntervention().label())
            .with(
                    "latest_published",
                    row -> row.latest().map(InspectionView::published).orElse(""))
            .with(
                    "latest_overall",
                    row -> row.latest()
                            .map(latest -> latest.part(Part.OVERALL).label())
                            .orElse(""))
            .with(
                    "latest_source",
                    row -> row.latest().map(InspectionView::source).orElse(""))
            .with(
                    "possible_published",
                    row -> row.possible().map(InspectionView::published).orElse(""))
            .with(
                    "possible_overall",
                    row -> row.possible()
                            .map(possible -> possible.part(Part.OVERALL).label())
                            .orElse(""));

    /** Beside each row of a day before records began: files are passed on without the page. */
    private static final String NOT_ALL =
            "Records begin on " + Span.RECORDS_BEGIN + ": authorities that had ended before are not here";

    private final Register register;

    @Inject
    public RegisterPages(Register register) {
        this.register = register;
    }

    @GET
    @Path("authorities")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        return Asked.answer(
                enquiry,
                RegisterFilter.PARAMETERS,
                asked -> new AuthoritiesPage(register.list(enquiry.asker(), filter(enquiry), enquiry.asAt()), asked),
                asked -> new AuthoritiesPage(RegisterView.empty(enquiry.asAt()), asked));
    }

    @GET
    @Path("authorities.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        var asAt = enquiry.asAt();
        var file = enquiry.lookingFrom().isBeforeRecords() ? DOWNLOAD.with("note", row -> NOT_ALL) : DOWNLOAD;
        return file.answer(register.list(enquiry.asker(), all, asAt).page(), asAt);
    }

    private static RegisterFilter filter(Enquiry enquiry) {
        return enquiry.read(RegisterFilter.PARAMETERS, RegisterFilter::of);
    }
}
