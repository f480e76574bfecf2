package uk.gov.education.improvement.web.door;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/**
 * The three clocks a page looks by, in the same place on every page, changeable and carried along by links and forms.
 * Usual are today, what was published by the day, and all that is recorded until now.
 *
 * @param path of the page, to ask it again for another day
 * @param address what its address says, kept when the day is changed
 */
public record LookingFrom(AsAt asAt, LocalDate today, String path, Address address) {
    private static final DateTimeFormatter RECORDED =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK).withZone(Clock.LONDON);

    /** The first and the last day that one may ask for, as a field for days has them. */
    public static final String EARLIEST = PartialDate.EARLIEST_YEAR + "-01-01";

    public static final String LATEST = PartialDate.LATEST_YEAR + "-12-31";

    private static final String DAY = "asAt";
    private static final String PUBLISHED_BY = "publishedBy";
    private static final String RECORDED_BY = "recordedBy";

    /** What makes no sense on another day: a place in the list, and the news that something was just done. */
    private static final Set<String> OF_THE_MOMENT = Set.of("after", "done");

    /** A parameter to be kept. */
    public record Kept(String name, String value) {}

    public boolean isToday() {
        return asAt.day().equals(today);
    }

    /** Whether all three clocks are. */
    public boolean isUsual() {
        return isToday() && isPublishedByTheDay() && !isRecordedEarlier();
    }

    private boolean isPublishedByTheDay() {
        return asAt.publishedBy().equals(asAt.day());
    }

    private boolean isRecordedEarlier() {
        return !address.all(RECORDED_BY).isEmpty();
    }

    public String dayInWords() {
        return PartialDate.on(asAt.day()).inWords();
    }

    /** The last day of which something was known as it happened: the day, or an earlier day of knowledge. */
    public String knownInWords() {
        return PartialDate.on(asAt.known()).inWords();
    }

    /** For sentences that have said the day: nothing counts that came after it, by whichever day of knowledge one asks. */
    public String byThen() {
        return asAt.known().equals(asAt.day()) ? "by then" : "by " + knownInWords();
    }

    /** When the answer was made, from everything recorded by then. */
    public String recordedInWords() {
        return RECORDED.format(asAt.recordedBy());
    }

    /** Names each clock that is not the usual one. */
    public String inWords() {
        return "You are looking at " + what()
                + (isRecordedEarlier() ? ", from what was recorded by " + recordedInWords() : "") + "."
                + beforeRecords();
    }

    /** Of an earlier day what is recorded gives no whole count: an authority that had ended before is not there. */
    private String beforeRecords() {
        return isBeforeRecords()
                ? " Records of authorities begin on "
                        + PartialDate.on(Span.RECORDS_BEGIN).inWords()
                        + ": who had the duty before is not known here."
                : "";
    }

    /** Whether the register does not say of every authority whether it had its duty on the day. */
    public boolean isBeforeRecords() {
        return asAt.day().isBefore(Span.RECORDS_BEGIN);
    }

    private String what() {
        var published = isPublishedByTheDay()
                ? "by then"
                : "by " + PartialDate.on(asAt.publishedBy()).inWords();
        if (isToday()) {
            return "today, " + dayInWords() + ": what is true, and was published " + published;
        }
        if (asAt.day().isBefore(today)) {
            return dayInWords() + ", a day in the past: what was true then, and was published " + published;
        }
        // nobody can say what will be true, nor what will be published
        return dayInWords() + ", a day in the future: what is recorded of it so far"
                + (isPublishedByTheDay() ? "" : ", and was published " + published);
    }

    /** A link to another page that looks by the same clocks. */
    public String link(String to) {
        return with(to, clocks());
    }

    /** The list at a path without its filters, by the same clocks and with pages as long. */
    public String list(String to) {
        return with(to, ofList());
    }

    /** This page as it looks today, with the filters it has. */
    public String linkToToday() {
        return with(path, kept(name -> !isClock(name)));
    }

    /** The clocks that are not the usual ones, for the hidden fields of a form that leads to another page. */
    public List<Kept> clocks() {
        var clocks = new ArrayList<Kept>();
        if (!isToday()) {
            clocks.add(new Kept(DAY, asAt.day().toString()));
        }
        if (!isPublishedByTheDay()) {
            clocks.add(new Kept(PUBLISHED_BY, asAt.publishedBy().toString()));
        }
        clocks.addAll(recorded());
        return clocks;
    }

    /** What a list keeps however it is filtered: the clocks, and how many rows a page has. */
    public List<Kept> ofList() {
        var kept = clocks();
        // one that is refused is not kept: no filter on the page could put it right
        address.all("size").stream()
                .limit(1)
                .filter(size -> size.equals(Integer.toString(address.size())))
                .forEach(size -> kept.add(new Kept("size", size)));
        return kept;
    }

    /** What a form that asks for another day keeps of the clocks: publication goes by the new day. */
    public List<Kept> recorded() {
        return isRecordedEarlier()
                ? List.of(new Kept(RECORDED_BY, asAt.recordedBy().toString()))
                : List.of();
    }

    /** What the form that changes the day of this page keeps, in hidden fields: all but the day and what goes by it. */
    public List<Kept> kept() {
        return kept(name -> name.equals(RECORDED_BY) || !isClock(name));
    }

    private List<Kept> kept(Predicate<String> wanted) {
        return address.names().stream()
                .filter(wanted)
                .filter(name -> !OF_THE_MOMENT.contains(name))
                .flatMap(name -> address.all(name).stream().map(value -> new Kept(name, value)))
                .toList();
    }

    /** The day may stand in three fields: {@code asAt-day}, and so on. */
    private static boolean isClock(String name) {
        return name.startsWith(DAY) || name.startsWith(PUBLISHED_BY) || name.equals(RECORDED_BY);
    }

    private static String with(String to, List<Kept> kept) {
        return Address.extended(
                to,
                kept.stream()
                        .collect(Collectors.groupingBy(
                                Kept::name, LinkedHashMap::new, Collectors.mapping(Kept::value, Collectors.toList()))));
    }
}
