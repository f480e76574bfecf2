package uk.gov.education.improvement.registry.register;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Cell;

/**
 * The register as at a day on the map.
 *
 * @param fitting the authorities that the filter leaves, in its order
 * @param others those that it leaves out; they keep their cells, so that the map keeps its form
 * @param withoutCell how many authorities fit and are not drawn on the map yet
 */
public record MapView(
        AsAt asAt, Slice<Place<RegisterRow>> fitting, List<Place<AuthorityRef>> others, long withoutCell) {

    /** Who stands in a cell. */
    public record Place<T>(T authority, Cell cell) {}

    public static MapView empty(AsAt asAt) {
        return new MapView(asAt, Slice.none(), List.of(), 0);
    }
}
