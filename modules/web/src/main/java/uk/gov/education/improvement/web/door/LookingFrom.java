package uk.gov.education.improvement.web.door;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * The day a page looks from, in the same place on every page, changeable and carried along by links.
 *
 * @param path of the page, to ask it again for another day
 * @param address what its address says, kept when the day is changed
 * @param carried the part of a query string that says the day, without a question mark; empty for today
 */
public record LookingFrom(AsAt asAt, LocalDate today, String path, Address address, String carried) {
    private static final DateTimeFormatter RECORDED =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK).withZone(Clock.LONDON);

    /** What makes no sense on another day: a place in the list, and the news that something was just done. */
    private static final Set<String> OF_THE_MOMENT = Set.of("after", "done");

    public boolean isToday() {
        return asAt.day().equals(today);
    }

    public boolean isPast() {
        return asAt.day().isBefore(today);
    }

    public String dayInWords() {
        return PartialDate.on(asAt.day()).inWords();
    }

    /** When the answer was made, from everything recorded by then. */
    public String recordedInWords() {
        return RECORDED.format(asAt.recordedBy());
    }

    /** A link to another page that looks from the same day. */
    public String link(String to) {
        return carried.isEmpty() ? to : to + (to.contains("?") ? "&" : "?") + carried;
    }

    /** Everything else in the address, which the form that changes the day repeats in hidden fields. */
    public List<Kept> kept() {
        return address.names().stream()
                .filter(name -> !name.startsWith("asAt") && !OF_THE_MOMENT.contains(name))
                .flatMap(name -> address.all(name).stream().map(value -> new Kept(name, value)))
                .toList();
    }

    /** A parameter to be kept. */
    public record Kept(String name, String value) {}
}
