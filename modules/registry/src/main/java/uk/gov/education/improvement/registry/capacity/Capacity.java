package uk.gov.education.improvement.registry.capacity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.partner.PartnerCapacity;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Takes days of a provider and gives them back. Of a theme and year never more is taken than is funded. */
@Dependent
public class Capacity {
    private final PartnerCapacity partners;
    private final CapacityStore store;
    private final Themes themes;
    private final Recording recording;

    @Inject
    Capacity(PartnerCapacity partners, CapacityStore store, Themes themes, Recording recording) {
        this.partners = partners;
        this.store = store;
        this.themes = themes;
        this.recording = recording;
    }

    /**
     * Takes days for an engagement. Those of a partner under the lock of its row, which is held until the transaction ends;
     * who has no funded days has no limit.
     *
     * @throws Refused when a theme and year has not as much left
     */
    public void take(Asker by, Scope scope, Taker taker, Collection<ThemeDays> wanted, Writing writing) {
        taker.partnerId().ifPresent(partner -> {
            partners.hold(scope, partner);
            refuseBeyond(by, scope, taker.called(), partner, wanted);
        });
        write(taker, wanted, false, writing);
    }

    Writing writing() {
        return store.writing();
    }

    /**
     * Records what a partner is funded to give, under the same lock.
     *
     * @throws Refused when it is unknown or stale, or more of them are taken already
     */
    void fund(Scope scope, RecordFundedDays command, Writing writing) {
        partners.fund(scope, command, writing);
        var of = new ThemeDays.Of(command.theme().code(), command.year().begins());
        var partner = command.partnerId();
        var taken = takenOf(scope, List.of(partner), now())
                .getOrDefault(partner, Map.of())
                .getOrDefault(of, HalfDays.NONE);
        if (taken.isMoreThan(HalfDays.ofDays(command.days()))) {
            throw new Refused(new CapacityRefusal.FundedBelowTaken(
                    command.theme().name(), command.year().inWords(), taken.inWords()));
        }
    }

    private AsAt now() {
        return AsAt.day(recording.today(), DatedFact.UNSEALED);
    }

    public void giveBack(Taker taker, Collection<ThemeDays> back, Writing writing) {
        write(taker, back, true, writing);
    }

    private void write(Taker taker, Collection<ThemeDays> some, boolean back, Writing writing) {
        some.forEach(days -> writing.add(new TakenDays(recording.newId(), taker, days, back, recording.today())));
    }

    private void refuseBeyond(Asker by, Scope scope, String called, String partner, Collection<ThemeDays> wanted) {
        var now = now();
        var funded = funded(scope, List.of(partner), now).getOrDefault(partner, Map.of());
        var taken = takenOf(scope, List.of(partner), now).getOrDefault(partner, Map.of());
        ThemeDays.byThemeAndYear(wanted).forEach((of, days) -> {
            var left = funded.getOrDefault(of, HalfDays.NONE).minus(taken.getOrDefault(of, HalfDays.NONE));
            if (days.isMoreThan(left)) {
                var names = themes.all(by).stream().collect(Collectors.toMap(ThemeView::code, Function.identity()));
                throw new Refused(new CapacityRefusal.OutOfDays(
                        called,
                        names.get(of.theme()).name(),
                        FinancialYear.beginningIn(of.yearBegins()).inWords(),
                        days.inWords(),
                        Optional.of(left.isPositive() ? left.inWords() : "no days")
                                .filter(any -> funded.containsKey(of))));
            }
        });
    }

    /** What is taken and not given back by the day, by engagement, theme and year: in one statement. */
    public Map<String, List<ThemeDays>> taken(Scope scope, Collection<String> engagementIds, AsAt asAt) {
        return store.taken(scope, engagementIds, asAt);
    }

    /** What came back by the day after it was last taken, by engagement: in one statement. */
    public Map<String, List<ThemeDays>> givenBack(Scope scope, Collection<String> engagementIds, AsAt asAt) {
        return store.givenBack(scope, engagementIds, asAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(days -> new ThemeDays(days.theme(), days.year(), HalfDays.NONE.minus(days.days())))
                                .toList()));
    }

    /** What is taken and not given back by the partner that gives it. */
    public Map<String, Map<ThemeDays.Of, HalfDays>> takenOf(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return added(store.takenOf(scope, partnerIds, asAt));
    }

    /** What some partners are funded to give, by theme and year: in one statement. */
    public Map<String, Map<ThemeDays.Of, HalfDays>> funded(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return partners.funded(scope, partnerIds, asAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ThemeDays.byThemeAndYear(entry.getValue().stream()
                                // what was recorded before themes were one vocabulary is of none of them
                                .filter(days -> days.themeCode() != null)
                                .map(days -> new ThemeDays(days.themeCode(), days.year(), HalfDays.ofDays(days.days())))
                                .toList())));
    }

    private static Map<String, Map<ThemeDays.Of, HalfDays>> added(Map<String, List<ThemeDays>> some) {
        return some.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ThemeDays.byThemeAndYear(entry.getValue())));
    }

    /** What some partners have left of each theme in a year, by partner and code: by two statements. */
    public Map<String, Map<String, HalfDays>> left(
            Scope scope, Collection<String> partnerIds, FinancialYear year, AsAt asAt) {
        var left = new HashMap<String, Map<String, HalfDays>>();
        funded(scope, partnerIds, asAt)
                .forEach((partner, some) -> some.forEach((of, days) -> add(left, partner, of, days, year)));
        takenOf(scope, partnerIds, asAt)
                .forEach((partner, some) ->
                        some.forEach((of, days) -> add(left, partner, of, HalfDays.NONE.minus(days), year)));
        return left;
    }

    private static void add(
            Map<String, Map<String, HalfDays>> left,
            String partner,
            ThemeDays.Of of,
            HalfDays days,
            FinancialYear year) {
        if (of.yearBegins() == year.begins()) {
            left.computeIfAbsent(partner, id -> new HashMap<>()).merge(of.theme(), days, HalfDays::plus);
        }
    }
}
