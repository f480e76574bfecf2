package uk.gov.education.improvement.registry.engagement;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which engagements, and which page of them. What was begun last comes first.
 *
 * @param states where they stand on the day asked; empty for all
 * @param themes their codes; empty for all
 * @param recipients DfE numbers or our ids; empty for all
 * @param providers DfE numbers or our ids of authorities, our ids of partners, or {@code lga}; empty for all
 * @param regions in which the recipient has its duty on the day; empty for all
 * @param flags what is to be looked at, one of them at least; empty for all
 * @param need our id of the need, of those of which the asker sees everything; empty for all
 */
public record EngagementFilter(
        List<EngagementState> states,
        List<String> themes,
        List<String> recipients,
        List<String> providers,
        List<Region> regions,
        List<Flag> flags,
        Optional<String> need,
        Optional<Cursor> after,
        int size) {
    public static final String STATE = "state";
    public static final String THEME = "theme";
    public static final String RECIPIENT = "recipient";
    public static final String PROVIDER = "provider";
    public static final String REGION = "region";
    public static final String FLAG = "flag";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(STATE, THEME, RECIPIENT, PROVIDER, REGION, FLAG);

    private static final int MOST_ASKED = 50;

    /** What somebody has to look at. */
    public enum Flag {
        TO_SCOPE("Scope to be written"),
        TO_AGREE("Waits for your agreement"),
        TO_START("Agreed, and to be started"),
        OVERDUE("Past its last day"),
        REVIEW_DUE("Review of impact due"),
        PROVIDER_UNDER_REVIEW("Provider under review");

        /** What a person has to do; the other is for the eye of the department. */
        public static final List<Flag> TASKS = List.of(TO_SCOPE, TO_AGREE, TO_START, OVERDUE, REVIEW_DUE);

        private final String label;

        Flag(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    public static EngagementFilter of(Address address) {
        return new EngagementFilter(
                address.choices(
                        STATE, List.of(EngagementState.values()), EngagementState::name, EngagementState::label),
                address.atMost(MOST_ASKED, THEME),
                address.atMost(MOST_ASKED, RECIPIENT),
                address.atMost(MOST_ASKED, PROVIDER),
                address.choices(REGION, List.of(Region.values()), Region::label),
                address.choices(FLAG, List.of(Flag.values()), Flag::name, Flag::label),
                Optional.empty(),
                address.after(1),
                address.size());
    }

    /** All. */
    public static EngagementFilter all(int most) {
        return new EngagementFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                most);
    }

    /** Those given to some recipients. */
    public EngagementFilter to(List<String> whom) {
        return new EngagementFilter(states, themes, whom, providers, regions, flags, need, after, size);
    }

    /** Those given by some providers. */
    public EngagementFilter by(List<String> whom) {
        return new EngagementFilter(states, themes, recipients, whom, regions, flags, need, after, size);
    }

    /** Those that stand somewhere. */
    public EngagementFilter in(List<EngagementState> some) {
        return new EngagementFilter(some, themes, recipients, providers, regions, flags, need, after, size);
    }

    /** Those that are to be looked at for one of some reasons. */
    public EngagementFilter flagged(List<Flag> some) {
        return new EngagementFilter(states, themes, recipients, providers, regions, some, need, after, size);
    }

    /** Those of a need, as far as the asker sees all of them. */
    public EngagementFilter ofNeed(String id) {
        return new EngagementFilter(
                states, themes, recipients, providers, regions, flags, Optional.of(id), after, size);
    }

    public EngagementFilter sized(int most) {
        return new EngagementFilter(
                states, themes, recipients, providers, regions, flags, need, Optional.empty(), most);
    }
}
