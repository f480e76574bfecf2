package uk.gov.education.improvement.registry.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which partners, and which page of them. Those that began last come first.
 *
 * @param authorityIds our ids; empty for all authorities
 * @param cohorts by their codes
 * @param regions in which a member has its duty on the day
 * @param standings what they are on the day
 */
public record PartnerFilter(
        List<String> authorityIds,
        List<String> cohorts,
        List<Region> regions,
        List<PartnerStanding> standings,
        Optional<Cursor> after,
        int size) {
    public static final String AUTHORITY = "authority";

    public static final String COHORT = "cohort";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(AUTHORITY, COHORT, "region", "standing");

    /**
     * All but the authorities, which are named by numbers and codes that only a look-up understands.
     *
     * @param cohorts those there are
     */
    public static PartnerFilter of(Address address, List<CohortView> cohorts) {
        return new PartnerFilter(
                List.of(),
                address.choices(COHORT, cohorts.stream().map(CohortView::code).toList(), code -> code),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.choices(
                        "standing",
                        Arrays.asList(PartnerStanding.values()),
                        PartnerStanding::name,
                        PartnerStanding::label),
                address.after(2),
                address.size());
    }

    /** @param ids what the door made of the parameter {@code authority} */
    public PartnerFilter ofAuthorities(List<String> ids) {
        return new PartnerFilter(ids, cohorts, regions, standings, after, size);
    }

    public PartnerFilter sized(int most) {
        return new PartnerFilter(authorityIds, cohorts, regions, standings, Optional.empty(), most);
    }
}
