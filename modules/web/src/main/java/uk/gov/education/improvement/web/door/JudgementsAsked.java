package uk.gov.education.improvement.web.door;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;

/**
 * Which judgements an address asks for: read once for the page, the download and programs, so that they cannot
 * disagree.
 *
 * @param authorities those asked for by number, code or id, in the order of the address; empty for all
 */
public record JudgementsAsked(InspectionFilter filter, List<AuthorityRef> authorities) {
    public static final String AUTHORITY = InspectionFilter.AUTHORITY;

    /** @throws Refused with all that is wrong with the address */
    public static JudgementsAsked of(Enquiry enquiry, Authorities authorities) {
        return read(enquiry, authorities, false);
    }

    /**
     * For programs, to whom an authority that does not exist is nothing wrong with the address.
     *
     * @throws Refused with all that is wrong with the address; or since there is no such authority, when nothing else is
     */
    public static JudgementsAsked ofExisting(Enquiry enquiry, Authorities authorities) {
        return read(enquiry, authorities, true);
    }

    private static JudgementsAsked read(Enquiry enquiry, Authorities authorities, boolean existing) {
        var address = enquiry.address(InspectionFilter.PARAMETERS);
        var asAt = enquiry.asAt();
        var filter = InspectionFilter.of(address);
        var found = AuthoritiesAsked.read(enquiry, authorities, address, asAt, existing);
        address.refuseIfFaulty();
        return new JudgementsAsked(
                filter.ofAuthorities(found.stream().map(AuthorityRef::id).toList()), found);
    }
}
