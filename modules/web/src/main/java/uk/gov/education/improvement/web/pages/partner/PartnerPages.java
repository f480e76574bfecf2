package uk.gov.education.improvement.web.pages.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.agreement.Agreements;
import uk.gov.education.improvement.registry.capacity.FundedDaysWork;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.engagement.ProviderDays;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** One partner. */
@Path("partners/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PartnerPages {
    private final Partners partners;
    private final Eligibility eligibility;
    private final ProviderDays days;
    private final AccessTable access;

    @Inject
    public PartnerPages(Partners partners, Eligibility eligibility, ProviderDays days, AccessTable access) {
        this.partners = partners;
        this.eligibility = eligibility;
        this.days = days;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var asAt = enquiry.asAt();
        var partner = partners.find(asker, id, asAt);
        return new PartnerPage(
                partner,
                new PartnerPage.Rule(seen(asker, partner, asAt), partners.checks(asker, partner, asAt)),
                partners.succession(asker, partner, asAt),
                partners.fundedDays(asker, partner, asAt),
                access.allows(asker, Engagements.READ) ? days.of(asker, partner.id(), asAt) : List.of(),
                partners.authors(asker, partner),
                new PartnerPage.Next(
                        acts(asker, partner),
                        access.allows(asker, FundedDaysWork.FUND),
                        partner.roundId().filter(round -> access.allows(asker, Agreements.READ))),
                enquiry.lookingFrom(),
                done == null ? "" : done);
    }

    /**
     * Of a partner whose agreement is over, nothing is to be done but to decide a review that waits; of one whose agreement is
     * not signed yet, nothing here.
     */
    private List<PartnerAct> acts(Asker by, PartnerView partner) {
        return partner.onTheDay() == Certainty.NO && !partner.waits() || partner.waitsForAgreement()
                ? List.of()
                : PartnerAct.after(partner.latest()).stream()
                        .filter(act -> access.allows(by, act.access()))
                        .toList();
    }

    /** What the rule of its cohort says of its members on the day; nothing where there is none, or none to be asked. */
    private Map<String, ExplanationView> seen(Asker by, PartnerView partner, AsAt asAt) {
        var rule = partner.cohort().rule();
        return rule.isEmpty() || !access.allows(by, Eligibility.READ)
                ? Map.of()
                : eligibility.explain(
                        by,
                        rule.get(),
                        List.copyOf(partner.members().stream()
                                .map(member -> member.authority().id())
                                .toList()),
                        asAt);
    }
}
