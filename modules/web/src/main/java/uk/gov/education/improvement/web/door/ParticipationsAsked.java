package uk.gov.education.improvement.web.door;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.leadership.ParticipationFilter;
import uk.gov.education.improvement.registry.leadership.StrandView;

/**
 * Which participations an address asks for: read once for the page, the download, the measures and programs.
 *
 * @param authorities those asked for by number, code or id, in the order of the address; empty for all
 */
public record ParticipationsAsked(ParticipationFilter filter, List<AuthorityRef> authorities) {
    /**
     * @param strands there are
     * @param existing for programs, to whom an authority that does not exist is nothing wrong with the address
     * @throws Refused with all that is wrong with the address
     */
    public static ParticipationsAsked of(
            Enquiry enquiry, Authorities authorities, List<StrandView> strands, boolean existing) {
        var address = enquiry.address(ParticipationFilter.PARAMETERS);
        var filter = ParticipationFilter.of(address, strands);
        var found = AuthoritiesAsked.read(enquiry, authorities, address, enquiry.asAt(), existing);
        address.refuseIfFaulty();
        return new ParticipationsAsked(
                filter.ofAuthorities(found.stream().map(AuthorityRef::id).toList()), found);
    }
}
