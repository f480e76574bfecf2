package uk.gov.education.improvement.registry.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * A need as at a day.
 *
 * @param version how many steps and changes of what it says had been recorded by then
 * @param authority the recipient
 * @param interventionId the direction it comes from
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param due the last day on which support is in time: the one wished for, or that of the urgency
 * @param late whether it is open, and that day has gone by
 * @param placed the day of the first support
 * @param days from the day it was raised to that day, or to the day asked while it is open without support; else empty
 */
public record NeedView(
        String id,
        long version,
        AuthorityRef authority,
        RaisedBy raisedBy,
        Optional<String> interventionId,
        LocalDate raised,
        String title,
        String sought,
        List<ThemeView> themes,
        Urgency urgency,
        Optional<String> tried,
        Optional<LocalDate> wantedBy,
        Optional<String> contact,
        Optional<NeedState> state,
        Optional<LocalDate> due,
        boolean late,
        Optional<LocalDate> placed,
        Optional<Long> days,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /** @param source who says so, and where */
    public record Step(NeedAct act, NeedState to, String effective, String why, String source, Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }

    /** What it says, to be changed. */
    public NeedTerms terms() {
        return new NeedTerms(
                title, sought, themes.stream().map(ThemeView::code).toList(), urgency, tried, wantedBy, contact);
    }

    /** For people. */
    public String themesInWords() {
        return themes.stream().map(ThemeView::name).collect(Collectors.joining(", "));
    }

    /** Whether it stands there on the day. */
    public boolean is(NeedState where) {
        return state.filter(where::equals).isPresent();
    }
}
