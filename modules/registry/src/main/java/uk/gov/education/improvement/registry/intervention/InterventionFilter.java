package uk.gov.education.improvement.registry.intervention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.authority.SearchText.Days;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.ServiceArea;

/**
 * Which instruments, and which page of them. What was issued last comes first.
 *
 * @param authorityIds our ids; empty for all authorities
 * @param regions of the authorities that have their duty on the day
 * @param states where they certainly stood on the day
 * @param inForce by the answer on the day
 * @param issued only those that were issued, or as others recorded them began, in these days; of an imprecise date its first
 * @param late only those whose review or report is overdue on the day
 */
public record InterventionFilter(
        List<String> authorityIds,
        List<Region> regions,
        List<Instrument> instruments,
        List<ServiceArea> services,
        List<InterventionState> states,
        List<InForce> inForce,
        Optional<Days> issued,
        boolean late,
        Optional<Cursor> after,
        int size) {
    public static final String AUTHORITY = "authority";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS =
            List.of(AUTHORITY, "region", "instrument", "service", "state", "inForce", "clock");

    /** The value of {@code clock} that asks for what is overdue. */
    public static final String OVERDUE = "overdue";

    /** All but the authorities, which are named by numbers and codes that only a look-up understands. */
    public static InterventionFilter of(Address address) {
        return new InterventionFilter(
                List.of(),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.choices("instrument", Arrays.asList(Instrument.values()), Instrument::name, Instrument::label),
                address.choices("service", Arrays.asList(ServiceArea.values()), ServiceArea::name, ServiceArea::label),
                address.choices("state", InterventionState.listed(), InterventionState::name, InterventionState::label),
                address.choices("inForce", Arrays.asList(InForce.values()), InForce::name, InForce::label),
                Optional.empty(),
                !address.choices("clock", List.of(OVERDUE), clock -> clock).isEmpty(),
                address.after(2),
                address.size());
    }

    /** @param ids what the door made of the parameter {@code authority} */
    public InterventionFilter ofAuthorities(List<String> ids) {
        return new InterventionFilter(ids, regions, instruments, services, states, inForce, issued, late, after, size);
    }

    public InterventionFilter sized(int most) {
        return new InterventionFilter(
                authorityIds, regions, instruments, services, states, inForce, issued, late, Optional.empty(), most);
    }

    /** What is overdue, the first so many. */
    public static InterventionFilter overdue(int most) {
        return new InterventionFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                most);
    }
}
