package uk.gov.education.improvement.web.pages.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.eligibility.ComparedView;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonFilter;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** What another rule would change, before it is adopted. */
@Path("/")
@RequestScoped
public class RuleComparisonPages {
    private final Eligibility eligibility;

    @Inject
    public RuleComparisonPages(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @GET
    @Path("eligibility/comparison")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        return Asked.answer(
                enquiry,
                RuleComparisonFilter.PARAMETERS,
                asked -> page(enquiry, filter(enquiry), asked),
                // what the rules say of all authorities stands, whatever is wrong with the filters
                asked -> page(enquiry, RuleComparisonFilter.all(asked.address()), asked));
    }

    @GET
    @Path("eligibility/comparison.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        var asAt = enquiry.asAt();
        var view = eligibility.compare(enquiry.asker(), all, asAt);
        return Download.<ComparedView>of("eligibility-comparison", "authorities")
                .with("dfe_number", row -> row.authority().dfeNumber().orElse(""))
                .with("name", row -> row.authority().name())
                .with("region", row -> row.authority().region().label())
                .with("difference", row -> row.difference().label())
                .with("rule", row -> view.rule().version())
                .with("verdict", row -> row.verdict().label())
                .with("instead", row -> view.instead().version())
                .with("verdict_instead", row -> row.instead().label())
                .with("deciding_parts", RuleComparisonPage::parts)
                .with(
                        "judgement_published",
                        row -> row.used().map(InspectionView::published).orElse(""))
                .with(
                        "judgement_source",
                        row -> row.used().map(InspectionView::source).orElse(""))
                .answer(view.page(), asAt);
    }

    private RuleComparisonPage page(Enquiry enquiry, RuleComparisonFilter filter, Asked asked) {
        return new RuleComparisonPage(
                eligibility.compare(enquiry.asker(), filter, enquiry.asAt()),
                eligibility.rules(enquiry.asker()),
                asked);
    }

    private static RuleComparisonFilter filter(Enquiry enquiry) {
        return enquiry.read(RuleComparisonFilter.PARAMETERS, RuleComparisonFilter::of);
    }
}
