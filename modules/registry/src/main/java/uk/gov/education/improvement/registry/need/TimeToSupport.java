package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;

/** The headline: days from the day a need was raised to its first support, of the needs that the asker may see. */
@ApplicationScoped
public class TimeToSupport {
    /** The most needs that are looked at together. */
    public static final int MOST = 5_000;

    /** The most needs that the headline is of. */
    public static final int MOST_DAYS = 50_000;

    /** The last days of spans of time: two weeks and four, twelve and 26. */
    private static final List<Long> SPANS = List.of(14L, 28L, 84L, 182L);

    private final AccessTable access;
    private final Transactions transactions;
    private final NeedBook book;

    @Inject
    public TimeToSupport(AccessTable access, Transactions transactions, NeedBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /**
     * A need that is opened again has had its first support, and does not wait a second time here. One that was withdrawn or
     * closed without support counts nowhere. By a fixed number of statements.
     *
     * @throws Refused when there are more than {@link #MOST}
     */
    public TimeToSupportView ask(Asker by, AsAt asAt) {
        var scope = access.scope(by, Needs.READ);
        return transactions.within(() -> {
            var raised = book.raised(scope, asAt, MOST + 1);
            if (raised.size() > MOST) {
                throw tooMuch(MOST);
            }
            var themes = book.themes(scope, asAt);
            var taken = book.taken(scope, asAt);
            var named = book.grounds()
                    .named(by, raised.stream().map(RaisedNeed::authorityId).collect(Collectors.toSet()), asAt);
            var counted = raised.stream()
                    .map(need -> counted(
                            need,
                            named.get(need.authorityId()),
                            themes.getOrDefault(need.textId(), List.of()),
                            taken.getOrDefault(need.id(), List.of()),
                            asAt))
                    .toList();
            return new TimeToSupportView(
                    days(counted),
                    spans(counted),
                    regions(counted),
                    book.grounds().themes(by).stream()
                            .map(theme -> new TimeToSupportView.OfTheme(
                                    theme,
                                    days(counted.stream()
                                            .filter(one -> one.themes().contains(theme.code()))
                                            .toList())))
                            .filter(of -> isAny(of.days()))
                            .toList(),
                    called(scope, counted, asAt),
                    asAt.day(),
                    asAt.publishedBy(),
                    asAt.recordedBy());
        });
    }

    /** What waits, the longest first, with what it is called on the day. */
    private List<TimeToSupportView.Waiting> called(Scope scope, List<Counted> counted, AsAt asAt) {
        var waiting = counted.stream()
                .flatMap(one -> one.waiting().stream())
                .sorted(Comparator.comparing(TimeToSupportView.Waiting::days).reversed())
                .toList();
        var titles = book.titles(
                scope, waiting.stream().map(TimeToSupportView.Waiting::needId).toList(), asAt);
        return waiting.stream().map(one -> one.called(titles.get(one.needId()))).toList();
    }

    /**
     * Its first line alone, over all needs and by two statements of a few columns: for a page that says no more of it.
     *
     * @throws Refused when there are more than {@link #MOST_DAYS}
     */
    public TimeToSupportView.Days headline(Asker by, AsAt asAt) {
        var scope = access.scope(by, Needs.READ);
        return transactions.within(() -> {
            var placed = book.daysToSupport(scope, asAt, MOST_DAYS + 1);
            var waiting = book.dueWaiting(scope, asAt, MOST_DAYS + 1);
            if (placed.size() > MOST_DAYS || waiting.size() > MOST_DAYS) {
                throw tooMuch(MOST_DAYS);
            }
            return days(
                    placed,
                    waiting.size(),
                    waiting.stream().filter(due -> isOver(due, asAt)).count());
        });
    }

    private static Refused tooMuch(int most) {
        return new Refused(
                new TooMuch("At most " + String.format(Locale.UK, "%,d", most) + " needs are looked at together"));
    }

    /** Whether the last day on which support is in time has gone by. */
    private static boolean isOver(Optional<LocalDate> due, AsAt asAt) {
        return due.filter(asAt.day()::isAfter).isPresent();
    }

    /** @param placed days to the first support; empty where there was none */
    private record Counted(
            Region region,
            Collection<String> themes,
            Optional<Long> placed,
            Optional<TimeToSupportView.Waiting> waiting) {}

    private static Counted counted(
            RaisedNeed need, AuthorityRef authority, List<String> themes, List<RaisedNeed.Taken> taken, AsAt asAt) {
        var placed = taken.stream()
                .filter(step -> step.act() == NeedAct.PLACE)
                .findFirst()
                .map(step -> ChronoUnit.DAYS.between(need.raised(), step.day()));
        var open = !taken.isEmpty() && taken.getLast().to() == NeedState.OPEN;
        var waiting = placed.isEmpty() && open
                ? Optional.of(new TimeToSupportView.Waiting(
                        need.id(),
                        "",
                        authority,
                        need.raised(),
                        need.due(),
                        ChronoUnit.DAYS.between(need.raised(), asAt.day()),
                        isOver(need.due(), asAt)))
                : Optional.<TimeToSupportView.Waiting>empty();
        return new Counted(authority.region(), themes, placed, waiting);
    }

    private static List<TimeToSupportView.Span> spans(List<Counted> counted) {
        return IntStream.rangeClosed(0, SPANS.size())
                .mapToObj(place -> {
                    var from = place == 0 ? 0 : SPANS.get(place - 1) + 1;
                    var until = place == SPANS.size() ? Optional.<Long>empty() : Optional.of(SPANS.get(place));
                    var placed = counted.stream()
                            .flatMap(one -> one.placed().stream())
                            .filter(days -> days >= from
                                    && until.filter(most -> days > most).isEmpty())
                            .count();
                    return new TimeToSupportView.Span(from, until, (int) placed);
                })
                .toList();
    }

    private static List<TimeToSupportView.OfRegion> regions(List<Counted> counted) {
        var byRegion = counted.stream().collect(Collectors.groupingBy(Counted::region));
        return Arrays.stream(Region.values())
                .filter(byRegion::containsKey)
                .map(region -> Map.entry(region, days(byRegion.get(region))))
                .filter(entry -> isAny(entry.getValue()))
                .map(entry -> new TimeToSupportView.OfRegion(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isAny(TimeToSupportView.Days days) {
        return days.placed() > 0 || days.waiting() > 0;
    }

    private static TimeToSupportView.Days days(List<Counted> counted) {
        var waiting = counted.stream().flatMap(one -> one.waiting().stream()).toList();
        return days(
                counted.stream().flatMap(one -> one.placed().stream()).toList(),
                waiting.size(),
                waiting.stream().filter(TimeToSupportView.Waiting::late).count());
    }

    private static TimeToSupportView.Days days(List<Long> some, int waiting, long late) {
        var placed = some.stream().sorted().toList();
        return new TimeToSupportView.Days(
                placed.size(),
                median(placed),
                placed.stream().findFirst(),
                placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast()),
                waiting,
                (int) late);
    }

    /** The one in the middle, or halfway between the two that are. */
    static Optional<Double> median(List<Long> sorted) {
        var many = sorted.size();
        return many == 0 ? Optional.empty() : Optional.of((sorted.get((many - 1) / 2) + sorted.get(many / 2)) / 2.0);
    }
}
