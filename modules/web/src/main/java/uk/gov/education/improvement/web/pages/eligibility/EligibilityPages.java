package uk.gov.education.improvement.web.pages.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** Who may apply to be a partner as at a day, and why not the others. */
@Path("/")
@RequestScoped
public class EligibilityPages {
    /** The columns of the list as a file. */
    private static final Download<ExplanationView> DOWNLOAD = Download.<ExplanationView>of("eligibility", "authorities")
            .with("dfe_number", row -> row.authority().dfeNumber().orElse(""))
            .with("name", row -> row.authority().name())
            .with("region", row -> row.authority().region().label())
            .with("rule", ExplanationView::rule)
            .with("verdict", row -> row.verdict().label())
            .with(
                    "deciding_part",
                    row -> row.deciding().map(part -> part.part().label()).orElse(""))
            .with("deciding_grade", row -> row.deciding().map(PartView::label).orElse(""))
            .with(
                    "judgement_published",
                    row -> row.used().map(InspectionView::published).orElse(""))
            .with(
                    "judgement_framework",
                    row -> row.used().map(used -> used.framework().label()).orElse(""))
            .with(
                    "judgement_source",
                    row -> row.used().map(InspectionView::source).orElse(""));

    private final Eligibility eligibility;

    @Inject
    public EligibilityPages(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @GET
    @Path("eligibility")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        return Asked.answer(
                enquiry,
                EligibilityFilter.PARAMETERS,
                asked -> page(enquiry, filter(enquiry), asked),
                // what the rule says of all authorities stands, whatever is wrong with the filters
                asked -> page(
                        enquiry,
                        EligibilityFilter.all(EligibilityFilter.rule(asked.address()), Address.DEFAULT_SIZE),
                        asked));
    }

    @GET
    @Path("eligibility.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        var asAt = enquiry.asAt();
        return DOWNLOAD.answer(eligibility.ask(enquiry.asker(), all, asAt).page(), asAt);
    }

    @GET
    @Path("eligibility/{authority}")
    @Produces(MediaType.TEXT_HTML)
    public Page explain(@Context Enquiry enquiry, @PathParam("authority") String authority) {
        var rule = enquiry.read(List.of(EligibilityFilter.RULE), EligibilityFilter::rule);
        return new ExplanationPage(
                eligibility.explain(enquiry.asker(), rule, authority, enquiry.asAt()),
                eligibility.rules(enquiry.asker()),
                enquiry.lookingFrom());
    }

    private EligibilityPage page(Enquiry enquiry, EligibilityFilter filter, Asked asked) {
        return new EligibilityPage(
                eligibility.ask(enquiry.asker(), filter, enquiry.asAt()), eligibility.rules(enquiry.asker()), asked);
    }

    private static EligibilityFilter filter(Enquiry enquiry) {
        return enquiry.read(EligibilityFilter.PARAMETERS, EligibilityFilter::of);
    }
}
