package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.partner.PartnerCapacity;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** What partners are funded to give, what of that is agreed, and what they delivered; the same for everybody. */
@ApplicationScoped
public class ProviderDays {
    private final AccessTable access;
    private final Transactions transactions;
    private final PartnerCapacity capacity;
    private final EngagementLogStore log;
    private final Themes themes;

    @Inject
    public ProviderDays(
            AccessTable access,
            Transactions transactions,
            PartnerCapacity capacity,
            EngagementLogStore log,
            Themes themes) {
        this.access = access;
        this.transactions = transactions;
        this.capacity = capacity;
        this.log = log;
        this.themes = themes;
    }

    /** The days of one partner by financial year and theme, on the day asked: by four statements. */
    public List<ProviderDaysView> of(Asker by, String partnerId, AsAt asAt) {
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> {
            var names = themes.all(by).stream().collect(Collectors.toMap(ThemeView::code, Function.identity()));
            var ids = List.of(partnerId);
            var funded = CapacityTaking.funded(capacity.funded(scope, ids, asAt).getOrDefault(partnerId, List.of()));
            var agreed = sums(log.takenOf(scope, ids, asAt), partnerId);
            var delivered = sums(log.deliveredOf(scope, ids, asAt), partnerId);
            return Stream.of(funded, agreed, delivered)
                    .flatMap(some -> some.keySet().stream())
                    .distinct()
                    .map(of -> new ProviderDaysView(
                            names.get(of.theme()),
                            FinancialYear.beginningIn(of.yearBegins()).said(),
                            funded.getOrDefault(of, HalfDays.NONE),
                            agreed.getOrDefault(of, HalfDays.NONE),
                            delivered.getOrDefault(of, HalfDays.NONE)))
                    .sorted(Comparator.comparing(ProviderDaysView::year)
                            .thenComparing(days -> days.theme().name()))
                    .toList();
        });
    }

    private static Map<ThemeDays.Of, HalfDays> sums(Map<String, List<ThemeDays>> some, String partnerId) {
        return ThemeDays.byThemeAndYear(some.getOrDefault(partnerId, List.of()));
    }

    /** What some partners have left of each theme in a year, by partner and code: by two statements. */
    Map<String, Map<String, HalfDays>> left(Scope scope, Collection<String> partnerIds, FinancialYear year, AsAt asAt) {
        var left = new HashMap<String, Map<String, HalfDays>>();
        capacity.funded(scope, partnerIds, asAt)
                .forEach((partner, some) ->
                        CapacityTaking.funded(some).forEach((of, days) -> add(left, partner, of, days, year)));
        log.takenOf(scope, partnerIds, asAt)
                .forEach((partner, some) -> ThemeDays.byThemeAndYear(some)
                        .forEach((of, days) -> add(left, partner, of, HalfDays.NONE.minus(days), year)));
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
