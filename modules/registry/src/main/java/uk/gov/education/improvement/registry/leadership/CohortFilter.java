package uk.gov.education.improvement.registry.leadership;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which cohorts, and which page of them. What began last comes first.
 *
 * @param strands by their ids; empty for all
 */
public record CohortFilter(List<String> strands, Optional<Cursor> after, int size) {
    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(ParticipationFilter.STRAND);

    /** @param strands there are */
    public static CohortFilter of(Address address, List<StrandView> strands) {
        return new CohortFilter(
                address.choices(ParticipationFilter.STRAND, strands, StrandView::id, StrandView::name).stream()
                        .map(StrandView::id)
                        .toList(),
                address.after(2),
                address.size());
    }

    /** Those of one strand, as many as a page may show. */
    public static CohortFilter ofStrand(String strand, int most) {
        return new CohortFilter(List.of(strand), Optional.empty(), most);
    }
}
