package uk.gov.education.improvement.registry.mention;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which mentions, and which page of them; those of the newest reports first.
 *
 * @param authorities our ids, DfE numbers or GSS codes; empty for all
 */
public record MentionFilter(List<String> authorities, List<MentionRole> roles, Optional<Cursor> after, int size) {
    public static final String AUTHORITY = "authority";
    public static final String ROLE = "role";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(AUTHORITY, ROLE);

    private static final int MOST_ASKED = 50;

    public static MentionFilter of(Address address) {
        return new MentionFilter(
                address.atMost(MOST_ASKED, AUTHORITY),
                address.choices(ROLE, List.of(MentionRole.values()), MentionRole::name, MentionRole::label),
                address.after(2),
                address.size());
    }

    public MentionFilter sized(int most) {
        return new MentionFilter(authorities, roles, Optional.empty(), most);
    }
}
