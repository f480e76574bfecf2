package uk.gov.education.improvement.kernel.search;

import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Something that can be searched: a capability offers it, and finds in it what the asker may see as at the day. */
public interface Searched {
    /** What is found is called in the record of change, and where it leads. */
    String subject();

    /** What is found, in the plural: the heading of the group. */
    String plural();

    /** Who may search it. */
    Act act();

    /**
     * Finds what the words lead to: as they are typed, and where that is nothing, spelled nearly so.
     *
     * @param text as it was typed
     * @param most how many to show; the answer counts the others
     */
    Found find(Asker by, String text, AsAt asAt, int most);
}
