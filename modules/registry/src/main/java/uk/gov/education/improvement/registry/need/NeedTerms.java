package uk.gov.education.improvement.registry.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a need says.
 *
 * @param title what is sought, in a line
 * @param sought the same with all that a provider has to know
 * @param themes their codes
 * @param tried what has been tried already
 * @param wantedBy the day by which support is wished for
 * @param contact the role of whom to speak with; not a name
 */
public record NeedTerms(
        String title,
        String sought,
        List<String> themes,
        Urgency urgency,
        Optional<String> tried,
        Optional<LocalDate> wantedBy,
        Optional<String> contact) {
    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    /** The longest account of what is sought, and of what has been tried, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    /** The longest role, in characters. */
    public static final int LONGEST_CONTACT = 200;

    public static final int MOST_THEMES = 5;

    /** @throws Refused with all that is wrong */
    public NeedTerms {
        var faults = new Faults();
        faults.needed(title, LONGEST_TITLE, "title", "what is sought, in a line");
        faults.needed(sought, LONGEST_TEXT, "sought", "what a provider has to know");
        faults.when(themes == null || themes.isEmpty(), "themes", "Select at least one theme");
        faults.when(
                themes != null && themes.size() > MOST_THEMES, "themes", "Select at most " + MOST_THEMES + " themes");
        faults.when(
                themes != null && themes.stream().distinct().count() < themes.size(), "themes", "Name each theme once");
        faults.when(urgency == null, "urgency", "Select how urgent it is");
        tried.ifPresent(words -> faults.atMost(words, LONGEST_TEXT, "tried"));
        contact.ifPresent(words -> faults.atMost(words, LONGEST_CONTACT, "contact"));
        faults.refuseIfAny();
        title = title.strip();
        sought = sought.strip();
        themes = List.copyOf(themes);
    }

    /**
     * As it was typed.
     *
     * @param themes codes or names
     * @param wantedBy a day such as 2026-03-31; may be blank
     */
    public record Fields(
            String title,
            String sought,
            List<String> themes,
            String urgency,
            String tried,
            String wantedBy,
            String contact) {
        /** @throws Refused with all that is wrong */
        public NeedTerms read() {
            var faults = new Faults();
            var howUrgent = faults.choice("urgency", urgency, Urgency.class, Urgency::label);
            var by = day(faults, "wantedBy", wantedBy);
            var named = themes == null
                    ? List.<String>of()
                    : themes.stream()
                            .flatMap(theme -> Faults.said(theme).stream())
                            .toList();
            return faults.gathering(() -> new NeedTerms(
                    title, sought, named, howUrgent.orElse(null), Faults.said(tried), by, Faults.said(contact)));
        }
    }

    /** A whole day, where one is typed. */
    static Optional<LocalDate> day(Faults faults, String field, String typed) {
        var read = Optional.ofNullable(
                faults.reading(field, () -> PartialDate.parseOptional(typed).orElse(null)));
        faults.when(read.filter(day -> !day.isDay()).isPresent(), field, "Enter a whole day, such as 2026-03-31");
        return read.filter(PartialDate::isDay).map(PartialDate::first);
    }

    /** @throws Refused when support is wanted before the need was raised */
    public void refuseWantedBefore(LocalDate raised) {
        var faults = new Faults();
        noteWantedBefore(faults, wantedBy, raised);
        faults.refuseIfAny();
    }

    static void noteWantedBefore(Faults faults, Optional<LocalDate> wantedBy, LocalDate raised) {
        faults.when(
                wantedBy.filter(raised::isAfter).isPresent(),
                "wantedBy",
                "Enter a day that is not before the need was raised, on "
                        + PartialDate.on(raised).inWords());
    }

    /** The same of some themes. */
    NeedTerms about(List<String> codes) {
        return new NeedTerms(title, sought, codes, urgency, tried, wantedBy, contact);
    }
}
