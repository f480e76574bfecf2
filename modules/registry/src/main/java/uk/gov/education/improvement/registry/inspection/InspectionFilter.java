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
    /** The parameter that names authorities. */
    public static final String AUTHORITY = "authority";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS =
            List.of(AUTHORITY, "framework", "visit", "overall", "publishedFrom", "publishedTo", "state");

    /** All but the authorities, which are named by numbers and codes that only a look-up understands. */
    public static InspectionFilter of(Address address) {
        var states = address.choices("state", List.of("published", "draft"), state -> state);
        return new InspectionFilter(
                List.of(),
                address.choices("framework", Arrays.asList(Framework.values()), Framework::name, Framework::label),
                address.choices("visit", Arrays.asList(Visit.values()), Visit::name, Visit::label),
                address.choices("overall", Arrays.asList(Grade.values()), Grade::name, Grade::label),
                address.day("publishedFrom"),
                address.day("publishedTo"),
                states.size() == 1 ? Optional.of(states.getFirst().equals("draft")) : Optional.empty(),
                address.after(2),
                address.size());
    }

    /** @param ids what the door made of the parameter {@code authority} */
    public InspectionFilter ofAuthorities(List<String> ids) {
        return new InspectionFilter(ids, frameworks, visits, overall, publishedFrom, publishedTo, draft, after, size);
    }

    public InspectionFilter sized(int most) {
        return new InspectionFilter(
                authorityIds, frameworks, visits, overall, publishedFrom, publishedTo, draft, Optional.empty(), most);
    }
}
