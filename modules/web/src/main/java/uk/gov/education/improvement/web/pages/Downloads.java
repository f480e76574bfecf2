package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.file.CsvFile;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.partner.Eligibility;
import uk.gov.education.improvement.registry.partner.EligibilityFilter;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.web.door.Enquiry;

/** Lists as files, with the very filters of their pages. */
@Path("/")
@RequestScoped
public class Downloads {
    private final Register register;
    private final Eligibility eligibility;

    @Inject
    public Downloads(Register register, Eligibility eligibility) {
        this.register = register;
        this.eligibility = eligibility;
    }

    @GET
    @Path("authorities.csv")
    public Response authorities(@Context Enquiry enquiry) {
        var address = enquiry.address(RegisterFilter.PARAMETERS);
        var filter = RegisterFilter.of(address).sized(Register.MOST_DOWNLOADED);
        address.refuseIfFaulty();
        var asAt = enquiry.asAt();
        var rows = register.list(enquiry.asker(), filter, asAt).page().rows();
        return csv(
                "authorities-" + asAt.day(),
                List.of(
                        "dfe_number",
                        "gss_code",
                        "name",
                        "region",
                        "type",
                        "latest_published",
                        "latest_overall",
                        "as_at",
                        "recorded_by"),
                rows.stream()
                        .map(row -> List.of(
                                row.dfeNumber().orElse(""),
                                row.gssCode().orElse(""),
                                row.name(),
                                row.region().label(),
                                row.type().label(),
                                row.latest().map(InspectionView::published).orElse(""),
                                overall(row.latest()),
                                asAt.day().toString(),
                                asAt.recordedBy().toString()))
                        .toList());
    }

    @GET
    @Path("eligibility.csv")
    public Response eligibility(@Context Enquiry enquiry) {
        var address = EligibilityPages.address(enquiry);
        var rule = EligibilityPages.rule(address);
        var filter = EligibilityFilter.of(address).sized(Register.MOST_DOWNLOADED);
        address.refuseIfFaulty();
        var asAt = enquiry.asAt();
        var rows = eligibility.ask(enquiry.asker(), rule, filter, asAt).page().rows();
        return csv(
                "eligibility-" + asAt.day(),
                List.of(
                        "dfe_number",
                        "name",
                        "region",
                        "rule",
                        "verdict",
                        "deciding_part",
                        "deciding_grade",
                        "judgement_published",
                        "judgement_framework",
                        "judgement_source",
                        "as_at",
                        "recorded_by"),
                rows.stream()
                        .map(row -> List.of(
                                row.authority().dfeNumber().orElse(""),
                                row.authority().name(),
                                row.authority().region().label(),
                                row.rule(),
                                row.verdict().label(),
                                row.deciding().map(part -> part.part().label()).orElse(""),
                                row.deciding().map(PartView::label).orElse(""),
                                row.used().map(InspectionView::published).orElse(""),
                                row.used().map(used -> used.framework().label()).orElse(""),
                                row.used().map(InspectionView::source).orElse(""),
                                asAt.day().toString(),
                                asAt.recordedBy().toString()))
                        .toList());
    }

    private static String overall(Optional<InspectionView> latest) {
        return latest.map(judgement -> judgement.part(Part.OVERALL).label()).orElse("");
    }

    private static Response csv(String name, List<String> headings, List<List<String>> rows) {
        return csv(name, CsvFile.of(headings, rows));
    }

    static Response csv(String name, String text) {
        return Response.ok(text, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
