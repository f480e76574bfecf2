package uk.gov.education.improvement.web.pages.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.PartnersAsked;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The partners as a list and as a file, by the very same filters. */
@Path("/")
@RequestScoped
public class PartnersPages {
    /** The columns of the list as a file. */
    private static final Download<PartnerView> DOWNLOAD = Download.<PartnerView>of("partners", "partners")
            .with("id", PartnerView::id)
            .with("called", PartnerView::called)
            .with(
                    "dfe_numbers",
                    row -> row.members().stream()
                            .map(member -> member.authority().dfeNumber().orElse(""))
                            .collect(Collectors.joining(";")))
            .with("cohort", row -> row.cohort().code())
            .with("programme", row -> row.cohort().kind().label())
            .with("standing", row -> row.standing().label())
            .with("agreement", PartnerView::agreement)
            .with("review_since", row -> row.reviewSince().orElse(""))
            .with(
                    "source",
                    row -> row.members().stream()
                            .map(PartnerView.MemberView::source)
                            .distinct()
                            .collect(Collectors.joining("; ")));

    private final Partners partners;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public PartnersPages(Partners partners, Authorities authorities, AccessTable access) {
        this.partners = partners;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    @Path("partners")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var asker = enquiry.asker();
        var cohorts = partners.cohorts(asker);
        var eligibility = access.allows(asker, Eligibility.READ);
        return Asked.answer(
                enquiry,
                PartnerFilter.PARAMETERS,
                asked -> {
                    var wanted = PartnersAsked.of(enquiry, authorities, cohorts, false);
                    return new PartnersPage(
                            partners.list(asker, wanted.filter(), enquiry.asAt()),
                            cohorts,
                            wanted.authorities(),
                            eligibility,
                            beside(enquiry),
                            asked);
                },
                asked -> new PartnersPage(Slice.none(), cohorts, List.of(), eligibility, beside(enquiry), asked));
    }

    /** Rounds and applications; funding for who may read it; of the others, awards for who has any. */
    private List<Link> beside(Enquiry enquiry) {
        var beside = new ArrayList<Link>();
        if (access.allows(enquiry.asker(), Rounds.READ)) {
            beside.add(Link.of("Rounds: open, coming and closed", Sections.ROUNDS));
        }
        if (access.allows(enquiry.asker(), Applications.READ)) {
            beside.add(Link.of("Applications to rounds", Sections.APPLICATIONS));
        }
        if (access.allows(enquiry.asker(), Programmes.READ)) {
            beside.add(Link.of("Funding: programmes, awards and what is left", Sections.FUNDING));
        } else if (access.allows(enquiry.asker(), Awards.READ)) {
            beside.add(Link.of("Awards to your authority", Sections.FUNDING + "/awards"));
        }
        return beside;
    }

    @GET
    @Path("partners.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = PartnersAsked.of(enquiry, authorities, partners.cohorts(enquiry.asker()), false)
                .filter()
                .sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(partners.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }
}
