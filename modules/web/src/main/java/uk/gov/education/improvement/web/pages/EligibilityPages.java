package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.registry.partner.Eligibility;
import uk.gov.education.improvement.registry.partner.EligibilityFilter;
import uk.gov.education.improvement.web.door.Enquiry;

/** Who may apply to be a partner as at a day, and why not the others. */
@Path("eligibility")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class EligibilityPages {
    private static final String RULE = "rule";

    private final Eligibility eligibility;

    @Inject
    public EligibilityPages(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @GET
    public Page list(@Context Enquiry enquiry) {
        var address = address(enquiry);
        var rule = rule(address);
        var filter = EligibilityFilter.of(address);
        address.refuseIfFaulty();
        return new EligibilityPage(
                eligibility.ask(enquiry.asker(), rule, filter, enquiry.asAt()),
                eligibility.rules(enquiry.asker()),
                address,
                enquiry.lookingFrom());
    }

    @GET
    @Path("{authority}")
    public Page explain(@Context Enquiry enquiry, @PathParam("authority") String authority) {
        var address = enquiry.address(RULE);
        var rule = rule(address);
        address.refuseIfFaulty();
        return new ExplanationPage(
                eligibility.explain(enquiry.asker(), rule, authority, enquiry.asAt()),
                eligibility.rules(enquiry.asker()),
                enquiry.lookingFrom());
    }

    /** What the address of the list says, on the page and in its download. */
    static Address address(Enquiry enquiry) {
        var parameters = new ArrayList<>(List.of(RULE));
        parameters.addAll(EligibilityFilter.PARAMETERS);
        return enquiry.address(parameters);
    }

    static String rule(Address address) {
        return address.text(RULE).orElse(Eligibility.USUAL_RULE);
    }
}
