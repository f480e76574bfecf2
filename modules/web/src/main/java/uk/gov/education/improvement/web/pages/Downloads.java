package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.file.CsvFile;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.partner.Eligibility;
import uk.gov.education.improvement.registry.partner.EligibilityFilter;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.JudgementsAsked;
import uk.gov.education.improvement.web.pages.authority.RegisterPages;
import uk.gov.education.improvement.web.pages.inspection.JudgementsPages;
import uk.gov.education.improvement.web.pages.partner.EligibilityPages;

/** The lists as files, with the very filters of their pages; the columns stand beside the pages. */
@Path("/")
@RequestScoped
public class Downloads {
    private final Register register;
    private final Inspections inspections;
    private final Authorities authorities;
    private final Eligibility eligibility;

    @Inject
    public Downloads(Register register, Inspections inspections, Authorities authorities, Eligibility eligibility) {
        this.register = register;
        this.inspections = inspections;
        this.authorities = authorities;
        this.eligibility = eligibility;
    }

    @GET
    @Path("authorities.csv")
    public Response authorities(@Context Enquiry enquiry) {
        var address = enquiry.address(RegisterFilter.PARAMETERS);
        var filter = RegisterFilter.of(address).sized(CsvFile.MOST_ROWS);
        address.refuseIfFaulty();
        var asAt = enquiry.asAt();
        return RegisterPages.DOWNLOAD.answer(
                register.list(enquiry.asker(), filter, asAt).page(), asAt);
    }

    @GET
    @Path("inspections.csv")
    public Response inspections(@Context Enquiry enquiry) {
        var asked = JudgementsAsked.of(enquiry, authorities);
        var asAt = enquiry.asAt();
        var page = inspections.list(enquiry.asker(), asked.filter().sized(CsvFile.MOST_ROWS), asAt);
        var ids = page.rows().stream().map(InspectionView::authorityId).collect(Collectors.toSet());
        var names = authorities.named(enquiry.asker(), ids, asAt);
        return JudgementsPages.DOWNLOAD.answer(
                page.map(judgement -> new JudgementsPages.Line(judgement, names.get(judgement.authorityId()))), asAt);
    }

    @GET
    @Path("eligibility.csv")
    public Response eligibility(@Context Enquiry enquiry) {
        var address = enquiry.address(EligibilityFilter.PARAMETERS);
        var filter = EligibilityFilter.of(address).sized(CsvFile.MOST_ROWS);
        address.refuseIfFaulty();
        var asAt = enquiry.asAt();
        return EligibilityPages.DOWNLOAD.answer(
                eligibility.ask(enquiry.asker(), filter, asAt).page(), asAt);
    }
}
