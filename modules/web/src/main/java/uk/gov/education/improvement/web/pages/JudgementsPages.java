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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.web.door.Enquiry;

/** The judgements as a list. */
@Path("inspections")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class JudgementsPages {
    private final Inspections inspections;
    private final Authorities authorities;

    @Inject
    public JudgementsPages(Inspections inspections, Authorities authorities) {
        this.inspections = inspections;
        this.authorities = authorities;
    }

    @GET
    public Response list(@Context Enquiry enquiry) {
        var seesDrafts = inspections.showsDrafts(enquiry.asker());
        return Forms.answer(
                () -> {
                    var asked = JudgementsAsked.of(enquiry, authorities);
                    var page = inspections.list(enquiry.asker(), asked.filter(), enquiry.asAt());
                    var ids = page.rows().stream()
                            .map(InspectionView::authorityId)
                            .collect(Collectors.toSet());
                    return Response.ok(new JudgementsPage(
                                    page,
                                    authorities.named(enquiry.asker(), ids, enquiry.asAt()),
                                    asked.address(),
                                    asked.authority().map(one -> one.form().name()),
                                    Errors.NONE,
                                    seesDrafts,
                                    enquiry.lookingFrom()))
                            .build();
                },
                errors -> new JudgementsPage(
                        new Slice<>(List.of(), 0, Optional.empty()),
                        Map.of(),
                        JudgementsAsked.address(enquiry),
                        Optional.empty(),
                        errors,
                        seesDrafts,
                        enquiry.lookingFrom()));
    }
}
