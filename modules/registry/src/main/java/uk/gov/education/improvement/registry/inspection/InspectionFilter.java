package uk.gov.education.improvement.registry.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which inspections, and which page of them. The newest publication comes first.
 *
 * @param authorityIds our ids; empty for all authorities
 * @param overall by the overall grade that stands
 */
public record InspectionFilter(
        List<String> authorityIds,
        List<Framework> frameworks,
        List<Visit> visits,
        List<Grade> overall,
        Optional<LocalDate> publishedFrom,
        Optional<LocalDate> publishedTo,
        Optional<Boolean> draft,
        Optional<Cursor> after,
        int size) {
    /** The parameters it is read from. */
    public static final List<String> PARAMETERS =
            List.of("authority", "framework", "visit", "overall", "publishedFrom", "publishedTo", "state");

    /** @param authorityIds what the door made of its {@code authority} parameter */
    public static InspectionFilter of(Address address, List<String> authorityIds) {
        var states = address.choices("state", List.of("published", "draft"), state -> state);
        return new InspectionFilter(
                authorityIds,
                address.choices("framework", Arrays.asList(Framework.values()), Framework::name),
                address.choices("visit", Arrays.asList(Visit.values()), Visit::name),
                address.choices("overall", Arrays.asList(Grade.values()), Grade::name),
                address.day("publishedFrom"),
                address.day("publishedTo"),
                states.size() == 1 ? Optional.of(states.getFirst().equals("draft")) : Optional.empty(),
                address.afterDay(2),
                address.size());
    }

    public InspectionFilter sized(int most) {
        return new InspectionFilter(
                authorityIds, frameworks, visits, overall, publishedFrom, publishedTo, draft, Optional.empty(), most);
    }
}
