package uk.gov.education.improvement.accreditation.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which sites, and which page of them. They come by phase, then by name.
 *
 * @param authorityIds our ids; empty for all authorities
 */
public record SiteFilter(
        List<String> authorityIds, List<Integer> phases, List<Region> regions, Optional<Cursor> after, int size) {
    public static final String AUTHORITY = "authority";

    /** The parameter that names phases. */
    public static final String PHASE = "phase";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(AUTHORITY, PHASE, "region");

    private static final int MOST_PHASES = 20;

    /** All but the authorities, which are named by numbers and codes that only a look-up understands. */
    public static SiteFilter of(Address address) {
        return new SiteFilter(
                List.of(),
                address.atMost(MOST_PHASES, PHASE, SiteFilter::number),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.after(1),
                address.size());
    }

    /** @param ids what the door made of the parameter {@code authority} */
    public SiteFilter ofAuthorities(List<String> ids) {
        return new SiteFilter(ids, phases, regions, after, size);
    }

    public SiteFilter sized(int most) {
        return new SiteFilter(authorityIds, phases, regions, Optional.empty(), most);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new Refused(new Invalid(PHASE, "“" + text + "” is not the number of a phase, such as 1"));
        }
        return Integer.parseInt(text);
    }

    boolean leaves(SiteView site) {
        return (phases.isEmpty() || phases.contains(site.phase()))
                && (regions.isEmpty() || regions.contains(site.authority().region()));
    }
}
