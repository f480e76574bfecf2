package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.eligibility.ComparedView;
import uk.gov.education.improvement.registry.eligibility.Difference;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.eligibility.EligibilityView;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonFilter;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonView;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonView.PartCount;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.web.door.Enquiry;

/** A rule asked for a day: who may apply to be a partner, and why not the others. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EligibilityResource {
    private final Eligibility eligibility;

    @Inject
    public EligibilityResource(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /**
     * What a rule says of all authorities.
     *
     * @param authorities how many had the duty on the day
     * @param counts how many have each verdict
     * @param possible how many have a judgement that may have been published by the day, but not certainly
     * @param total how many the filters leave
     * @param next for the parameter {@code after}; null on the last page
     */
    public record Answer(
            RuleView rule,
            LocalDate asAt,
            LocalDate publishedBy,
            Instant recordedBy,
            long authorities,
            Map<Verdict, Long> counts,
            long possible,
            List<ExplanationView> items,
            long total,
            String next) {
        static Answer of(EligibilityView view) {
            return new Answer(
                    view.rule(),
                    view.asAt().day(),
                    view.asAt().publishedBy(),
                    view.asAt().recordedBy(),
                    view.authorities(),
                    view.counts(),
                    view.possible(),
                    view.page().rows(),
                    view.page().total(),
                    view.page().next().map(Cursor::text).orElse(null));
        }
    }

    /**
     * What another rule would change.
     *
     * @param authorities how many had the duty on the day
     * @param eligible how many may apply by the rule
     * @param eligibleInstead how many may apply by the other
     * @param counts how many have each difference
     * @param parts which parts make the difference; an authority in which several do counts for each
     * @param total how many the filters leave
     * @param next for the parameter {@code after}; null on the last page
     */
    public record Comparison(
            RuleView rule,
            RuleView instead,
            LocalDate asAt,
            LocalDate publishedBy,
            Instant recordedBy,
            long authorities,
            long eligible,
            long eligibleInstead,
            Map<Difference, Long> counts,
            List<PartCount> parts,
            List<ComparedView> items,
            long total,
            String next) {
        static Comparison of(RuleComparisonView view) {
            return new Comparison(
                    view.rule(),
                    view.instead(),
                    view.asAt().day(),
                    view.asAt().publishedBy(),
                    view.asAt().recordedBy(),
                    view.authorities(),
                    view.eligible(),
                    view.eligibleInstead(),
                    view.counts(),
                    view.parts(),
                    view.page().rows(),
                    view.page().total(),
                    view.page().next().map(Cursor::text).orElse(null));
        }
    }

    /** The rules there are, newest first. */
    @GET
    @Path("rules")
    public List<RuleView> rules(@Context Enquiry enquiry) {
        enquiry.refuseParameters();
        return eligibility.rules(enquiry.asker());
    }

    /** A rule (parameter {@code rule}; unless said, the newest that had begun by the day) asked of every authority; a page of at most 100. */
    @GET
    @Path("eligibility")
    @APIResponseSchema(Answer.class)
    public Response ask(@Context Enquiry enquiry) {
        var filter = enquiry.read(EligibilityFilter.PARAMETERS, EligibilityFilter::of);
        var answer = Answer.of(eligibility.ask(enquiry.asker(), filter, enquiry.asAt()));
        return ListAnswer.linked(enquiry, Response.ok(answer), answer.next());
    }

    /**
     * A rule compared with another (parameter {@code instead}; unless said, the newest that is not the first) over every
     * authority: what changes first; a page of at most 100.
     */
    @GET
    @Path("eligibility/comparison")
    @APIResponseSchema(Comparison.class)
    public Response compare(@Context Enquiry enquiry) {
        var filter = enquiry.read(RuleComparisonFilter.PARAMETERS, RuleComparisonFilter::of);
        var answer = Comparison.of(eligibility.compare(enquiry.asker(), filter, enquiry.asAt()));
        return ListAnswer.linked(enquiry, Response.ok(answer), answer.next());
    }

    /** A rule asked of one authority, explained part by part with the judgement it used. */
    @GET
    @Path("eligibility/{authority}")
    public ExplanationView explain(@Context Enquiry enquiry, @PathParam("authority") String authority) {
        var rule = enquiry.read(List.of(EligibilityFilter.RULE), EligibilityFilter::rule);
        return eligibility.explain(enquiry.asker(), rule, authority, enquiry.asAt());
    }
}
