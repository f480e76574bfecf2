package uk.gov.education.improvement.registry.need;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** How soon support is to be in place. The times are ours; what is written keeps the day that it was written with. */
public enum Urgency {
    URGENT("Urgent", "within 4 weeks", Optional.of(Period.ofWeeks(4))),
    SOON("Soon", "within 3 months", Optional.of(Period.ofMonths(3))),
    PLANNED("Planned", "no time is set", Optional.empty());

    private final String label;
    private final String time;
    private final Optional<Period> within;

    Urgency(String label, String time, Optional<Period> within) {
        this.label = label;
        this.time = time;
        this.within = within;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** In words: {@code within 4 weeks}. */
    public String time() {
        return time;
    }

    /** The last day on which support is in time: the one wished for, or that of the urgency, whichever comes first. */
    Optional<LocalDate> due(LocalDate raised, Optional<LocalDate> wantedBy) {
        return Stream.concat(within.map(raised::plus).stream(), wantedBy.stream())
                .min(LocalDate::compareTo);
    }
}
