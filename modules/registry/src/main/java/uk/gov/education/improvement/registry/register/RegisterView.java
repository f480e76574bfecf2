package uk.gov.education.improvement.registry.register;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityView;

/**
 * One page of the register as at a day.
 *
 * @param page the authorities that have their duty on the day
 * @param others authorities that the search finds and that have no duty on the day: they had ended, or had not begun.
 *     Never in the list; shown apart with their successors. Empty unless one searches.
 */
public record RegisterView(AsAt asAt, Slice<RegisterRow> page, List<AuthorityView> others) {
    public static RegisterView empty(AsAt asAt) {
        return new RegisterView(asAt, Slice.none(), List.of());
    }
}
