package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import uk.gov.education.improvement.registry.partner.FundedDaysView;
import uk.gov.education.improvement.registry.partner.PartnerCapacity;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Takes days of a provider and gives them back. Of a theme and year never more is taken than is funded. */
@Dependent
class CapacityTaking {
    private final PartnerCapacity capacity;
    private final EngagementLogStore log;
    private final Themes themes;
    private final Recording recording;

    @Inject
    CapacityTaking(PartnerCapacity capacity, EngagementLogStore log, Themes themes, Recording recording) {
        this.capacity = capacity;
        this.log = log;
        this.themes = themes;
        this.recording = recording;
    }

    /**
     * Takes days for an engagement. Those of a partner under the lock of its row, which is held until the transaction ends;
     * who has no funded days has no limit.
     *
     * @throws Refused when a theme and year has not as much left
     */
    void take(Asker by, Scope scope, Engagement engagement, Collection<ThemeDays> wanted, Writing writing) {
        engagement.partnerId().ifPresent(partner -> {
            capacity.hold(scope, partner);
            refuseBeyond(by, scope, engagement.called(), partner, wanted);
        });
        write(engagement, wanted, false, writing);
    }

    void giveBack(Engagement engagement, Collection<ThemeDays> back, Writing writing) {
        write(engagement, back, true, writing);
    }

    private void write(Engagement engagement, Collection<ThemeDays> some, boolean back, Writing writing) {
        some.forEach(days -> writing.add(new TakenDays(recording.newId(), engagement, days, back, recording.today())));
    }

    private void refuseBeyond(Asker by, Scope scope, String called, String partner, Collection<ThemeDays> wanted) {
        var now = AsAt.day(recording.today(), DatedFact.UNSEALED);
        var funded = funded(capacity.funded(scope, List.of(partner), now).getOrDefault(partner, List.of()));
        var taken = ThemeDays.byThemeAndYear(
                log.takenOf(scope, List.of(partner), now).getOrDefault(partner, List.of()));
        ThemeDays.byThemeAndYear(wanted).forEach((of, days) -> {
            var left = funded.getOrDefault(of, HalfDays.NONE).minus(taken.getOrDefault(of, HalfDays.NONE));
            if (days.isMoreThan(left)) {
                var names = themes.all(by).stream().collect(Collectors.toMap(ThemeView::code, Function.identity()));
                throw new Refused(new EngagementRefusal.OutOfDays(
                        called,
                        names.get(of.theme()).name(),
                        FinancialYear.beginningIn(of.yearBegins()).inWords(),
                        days.inWords(),
                        left.isPositive() ? left.inWords() : "no days"));
            }
        });
    }

    /** What is funded, by theme and year. */
    static Map<ThemeDays.Of, HalfDays> funded(Collection<FundedDaysView> some) {
        return ThemeDays.byThemeAndYear(some.stream()
                // what was recorded before themes were one vocabulary is of none of them
                .filter(days -> days.themeCode() != null)
                .map(days -> new ThemeDays(days.themeCode(), days.year(), HalfDays.ofDays(days.days())))
                .toList());
    }
}
