package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.file.CsvFile;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
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

    /** @throws Refused when there are more than a file may have: half a list would be taken for the whole */
    @GET
    @Path("inspections.csv")
    public Response inspections(@Context Enquiry enquiry) {
        var asked = JudgementsAsked.of(enquiry, authorities);
        var asAt = enquiry.asAt();
        var page = inspections.list(enquiry.asker(), asked.filter().sized(Register.MOST_DOWNLOADED), asAt);
        if (page.next().isPresent()) {
            throw new Refused(new CommonRefusal.TooMuch("A download holds at most " + Register.MOST_DOWNLOADED
                    + " judgements, and these are " + page.total() + ". Filter for fewer."));
        }
        var ids = page.rows().stream().map(InspectionView::authorityId).collect(Collectors.toSet());
        var names = authorities.named(enquiry.asker(), ids, asAt);
        return csv(
                "judgements-" + asAt.day(),
                List.of(
                        "id",
                        "dfe_number",
                        "name",
                        "framework",
                        "visit",
                        "visit_start",
                        "visit_end",
                        "published",
                        "counts_from",
                        "state",
                        "overall",
                        "leaders",
                        "help_and_protection",
                        "in_care",
                        "care_leavers",
                        "adoption",
                        "findings",
                        "confidence",
                        "source",
                        "as_at",
                        "recorded_by"),
                page.rows().stream()
                        .map(judgement -> row(judgement, names.get(judgement.authorityId()), asAt))
                        .toList());
    }

    private static List<String> row(InspectionView judgement, AuthorityRef authority, AsAt asAt) {
        return Stream.of(
                        Stream.of(
                                judgement.id(),
                                authority.dfeNumber().orElse(""),
                                authority.name(),
                                judgement.framework().label(),
                                judgement.visit().label(),
                                judgement.visitStart().orElse(""),
                                judgement.visitEnd().orElse(""),
                                judgement.published(),
                                judgement.countsFrom().toString(),
                                judgement.draft() ? "draft" : "published"),
                        judgement.parts().stream().map(PartView::label),
                        Stream.of(
                                judgement.findings().orElse(""),
                                judgement.confidence(),
                                judgement.source(),
                                asAt.day().toString(),
                                asAt.recordedBy().toString()))
                .flatMap(Function.identity())
                .toList();
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
