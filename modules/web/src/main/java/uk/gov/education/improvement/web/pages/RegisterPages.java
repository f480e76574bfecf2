package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;
import uk.gov.education.improvement.web.door.Enquiry;

/** The register as a list. */
@Path("authorities")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class RegisterPages {
    /** The columns of the list as a file. */
    static final Download<RegisterRow> DOWNLOAD = Download.<RegisterRow>of("authorities", "authorities")
            .with("dfe_number", row -> row.dfeNumber().orElse(""))
            .with("gss_code", row -> row.gssCode().orElse(""))
            .with("name", RegisterRow::name)
            .with("region", row -> row.region().label())
            .with("type", row -> row.type().label())
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

    private final Register register;

    @Inject
    public RegisterPages(Register register) {
        this.register = register;
    }

    @GET
    public Response list(@Context Enquiry enquiry) {
        var address = enquiry.address(RegisterFilter.PARAMETERS);
        return Forms.answer(
                () -> {
                    var filter = RegisterFilter.of(address);
                    address.refuseIfFaulty();
                    var found = register.list(enquiry.asker(), filter, enquiry.asAt());
                    return Response.ok(new AuthoritiesPage(found, address, Errors.NONE, enquiry.lookingFrom()))
                            .build();
                },
                errors -> new AuthoritiesPage(
                        new RegisterView(enquiry.asAt(), Slice.none(), List.of()),
                        address,
                        errors,
                        enquiry.lookingFrom()));
    }
}
