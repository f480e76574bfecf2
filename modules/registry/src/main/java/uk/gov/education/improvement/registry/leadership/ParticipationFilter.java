package uk.gov.education.improvement.registry.leadership;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/**
 * Which participations, and which page of them. The newest come first.
 *
 * @param strands by their ids; empty for all
 * @param authorityIds our ids; empty for all authorities
 * @param regions of the authorities on the day asked; empty for all
 * @param years financial years; empty for all
 */
public record ParticipationFilter(
        List<String> strands,
        List<String> authorityIds,
        List<Region> regions,
        List<FinancialYear> years,
        Optional<Cursor> after,
        int size) {
    public static final String STRAND = "strand";
    public static final String AUTHORITY = "authority";
    public static final String REGION = "region";
    public static final String YEAR = "year";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(STRAND, AUTHORITY, REGION, YEAR);

    private static final int MOST_ASKED = 20;

    /**
     * All but the authorities, which are named by numbers and codes that only a look-up understands.
     *
     * @param strands there are
     */
    public static ParticipationFilter of(Address address, List<StrandView> strands) {
        return new ParticipationFilter(
                address.choices(STRAND, strands, StrandView::id, StrandView::name).stream()
                        .map(StrandView::id)
                        .toList(),
                List.of(),
                address.choices(REGION, Arrays.asList(Region.values()), Region::label),
                address.atMost(MOST_ASKED, YEAR, FinancialYear::parseRecorded),
                address.after(2),
                address.size());
    }

    /** @param ids what the door made of the parameter {@code authority} */
    public ParticipationFilter ofAuthorities(List<String> ids) {
        return new ParticipationFilter(strands, ids, regions, years, after, size);
    }

    public ParticipationFilter sized(int most) {
        return new ParticipationFilter(strands, authorityIds, regions, years, Optional.empty(), most);
    }
}
