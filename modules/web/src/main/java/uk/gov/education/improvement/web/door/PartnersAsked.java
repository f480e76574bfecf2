package uk.gov.education.improvement.web.door;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.partner.CohortView;
import uk.gov.education.improvement.registry.partner.PartnerFilter;

/**
 * Which partners an address asks for: read once for the page, the download and programs.
 *
 * @param authorities those asked for by number, code or id, in the order of the address; empty for all
 */
public record PartnersAsked(PartnerFilter filter, List<AuthorityRef> authorities) {
    /**
     * @param existing for programs, to whom an authority that does not exist is nothing wrong with the address
     * @throws Refused with all that is wrong with the address
     */
    public static PartnersAsked of(
            Enquiry enquiry, Authorities authorities, List<CohortView> cohorts, boolean existing) {
        var address = enquiry.address(PartnerFilter.PARAMETERS);
        var filter = PartnerFilter.of(address, cohorts);
        var found = AuthoritiesAsked.read(enquiry, authorities, address, enquiry.asAt(), existing);
        address.refuseIfFaulty();
        return new PartnersAsked(
                filter.ofAuthorities(found.stream().map(AuthorityRef::id).toList()), found);
    }
}
