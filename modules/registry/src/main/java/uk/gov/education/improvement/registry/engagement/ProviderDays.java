package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.capacity.Capacity;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** What partners are funded to give, what of that is agreed, and what they delivered; the same for everybody. */
@ApplicationScoped
public class ProviderDays {
    private final AccessTable access;
    private final Transactions transactions;
    private final Capacity capacity;
    private final EngagementStore store;
    private final Themes themes;

    @Inject
    public ProviderDays(
            AccessTable access, Transactions transactions, Capacity capacity, EngagementStore store, Themes themes) {
        this.access = access;
        this.transactions = transactions;
        this.capacity = capacity;
        this.store = store;
        this.themes = themes;
    }

    /** The days of one partner by financial year and theme, on the day asked: by four statements. */
    public List<ProviderDaysView> of(Asker by, String partnerId, AsAt asAt) {
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> {
            var names = themes.all(by).stream().collect(Collectors.toMap(ThemeView::code, Function.identity()));
            var ids = List.of(partnerId);
            var funded = capacity.funded(scope, ids, asAt).getOrDefault(partnerId, Map.of());
            var agreed = capacity.takenOf(scope, ids, asAt).getOrDefault(partnerId, Map.of());
            var delivered =
                    ThemeDays.byThemeAndYear(store.deliveredOf(scope, ids, asAt).getOrDefault(partnerId, List.of()));
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
}
