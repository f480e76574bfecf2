package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/** What of a programme was paid and is to be paid, quarter by quarter and year by year. */
@ApplicationScoped
public class Forecasts {
    /** Far above what a programme will have; a forecast of a part would be none. */
    static final int MOST_AWARDS = 5_000;

    private final AccessTable access;
    private final Transactions transactions;
    private final AwardBook book;

    @Inject
    public Forecasts(AccessTable access, Transactions transactions, AwardBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** Of the awards of a programme that the asker may see. */
    public ForecastView of(Asker by, String programmeId, AsAt asAt) {
        var scope = access.scope(by, Awards.READ);
        var awards = transactions.within(() -> book.page(scope, AwardFilter.ofProgramme(programmeId, MOST_AWARDS), asAt)
                .rows());
        return of(awards, asAt);
    }

    static ForecastView of(List<AwardView> awards, AsAt asAt) {
        var paid = new TreeMap<Quarter, Money>();
        var expected = new TreeMap<Quarter, Money>();
        var unplanned = new TreeMap<FinancialYear, Money>();
        for (var award : awards) {
            var underWay = award.state().filter(AwardState::commits).isPresent();
            for (var instalment : award.instalments()) {
                if (instalment.wasPaid()) {
                    var day =
                            PartialDate.parse(instalment.paidOn().orElseThrow()).last();
                    paid.merge(Quarter.of(day), instalment.paid(), Money::plus);
                } else if (underWay && instalment.isExpected()) {
                    expected.merge(Quarter.of(instalment.due()), instalment.amount(), Money::plus);
                }
            }
            if (underWay) {
                for (var year : award.years()) {
                    var planned = Money.sum(award.instalments().stream()
                            .filter(instalment -> instalment.year().equals(year.year()))
                            .map(InstalmentView::amount)
                            .toList());
                    var left = year.amount().minus(planned);
                    if (left.isPositive()) {
                        unplanned.merge(year.year(), left, Money::plus);
                    }
                }
            }
        }
        return view(paid, expected, unplanned, asAt);
    }

    private static ForecastView view(
            TreeMap<Quarter, Money> paid,
            TreeMap<Quarter, Money> expected,
            TreeMap<FinancialYear, Money> unplanned,
            AsAt asAt) {
        var all = new TreeMap<>(paid);
        all.putAll(expected);
        var quarters = all.keySet().stream()
                .map(quarter -> new ForecastView.InQuarter(
                        quarter.year(),
                        quarter.inWords(),
                        paid.getOrDefault(quarter, Money.NONE),
                        expected.getOrDefault(quarter, Money.NONE)))
                .toList();
        var years = new TreeMap<>(unplanned);
        quarters.forEach(quarter -> years.putIfAbsent(quarter.year(), Money.NONE));
        var rows = new ArrayList<ForecastView.InYear>();
        years.keySet()
                .forEach(year -> rows.add(new ForecastView.InYear(
                        year,
                        Money.sum(quarters.stream()
                                .filter(quarter -> quarter.year().equals(year))
                                .map(ForecastView.InQuarter::paid)
                                .toList()),
                        Money.sum(quarters.stream()
                                .filter(quarter -> quarter.year().equals(year))
                                .map(ForecastView.InQuarter::expected)
                                .toList()),
                        unplanned.getOrDefault(year, Money.NONE))));
        return new ForecastView(quarters, rows, asAt.day(), asAt.publishedBy(), asAt.recordedBy());
    }
}
