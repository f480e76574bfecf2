package uk.gov.education.improvement.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.web.door.Enquiry;

/**
 * Which judgements an address asks for: read once for the page and the download, so that the two cannot disagree.
 *
 * @param authority the one asked for, by number, code or id
 */
record JudgementsAsked(Address address, InspectionFilter filter, Optional<AuthorityView> authority) {
    static final String AUTHORITY = "authority";

    static Address address(Enquiry enquiry) {
        var parameters = new ArrayList<>(InspectionFilter.PARAMETERS);
        parameters.add(AUTHORITY);
        return enquiry.address(parameters);
    }

    /** @throws Refused with all that is wrong with the address */
    static JudgementsAsked of(Enquiry enquiry, Authorities authorities) {
        var address = address(enquiry);
        var faults = new Faults();
        var authority = address.text(AUTHORITY)
                .map(asked ->
                        faults.reading(AUTHORITY, () -> authorities.find(enquiry.asker(), asked, enquiry.asAt())));
        var filter = InspectionFilter.of(
                address, authority.map(AuthorityView::id).map(List::of).orElse(List.of()));
        address.refuseIfFaulty();
        faults.refuseIfAny();
        return new JudgementsAsked(address, filter, authority);
    }
}
