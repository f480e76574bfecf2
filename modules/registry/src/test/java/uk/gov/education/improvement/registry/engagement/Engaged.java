package uk.gov.education.improvement.registry.engagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.RaiseNeed;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;

/** Support of Sunderland by North and South Tyneside in 2019, and the acts that tests take with it. */
final class Engaged {
    static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    static final Asker SUNDERLAND = lead("394");
    static final Asker NORTH_TYNESIDE = Askers.NORTH_TYNESIDE;
    static final String DAY = "2019-06-03";
    static final String YEAR = "2019-20";

    final RegistryOnTestDatabase registry;

    Engaged(RegistryOnTestDatabase registry) {
        this.registry = registry;
        registry.setTheDay(DAY);
    }

    static RegistryOnTestDatabase withPartners() {
        var registry = RegistryOnTestDatabase.withReferenceData();
        registry.ownFiles.load("partners", "/demonstration/partners.csv");
        return registry;
    }

    static Asker lead(String number) {
        var organisation = Organisation.parse("authority:" + number);
        return new Asker("p-" + number, number, organisation, Set.of("authority-lead"), Origin.REST, "correlation");
    }

    /** Our id of the partnership of an authority that is active on the day. */
    String partner(String number) {
        var id = registry.authorities.find(MANAGER, number, registry.on(DAY)).id();
        var filter = PartnerFilter.of(new Address(Map.of()), List.of()).ofAuthorities(List.of(id));
        return registry.partners.list(MANAGER, filter, registry.on(DAY)).rows().stream()
                .filter(partner -> partner.cohort().code().equals("PiP-2"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void funded(String partnerId, String theme, String year, int days) {
        var version = registry.funding.toFund(MANAGER, partnerId).version();
        registry.funding.fund(
                MANAGER,
                new RecordFundedDays.Fields(theme, year, String.valueOf(days), "The agreement")
                        .read(partnerId, version, registry.themes.all(MANAGER)));
    }

    NeedView raised(Asker by, String... themes) {
        return registry.needWork.raise(
                by,
                new RaiseNeed.Fields(
                                by.organisation().code(),
                                "AUTHORITY",
                                "",
                                "",
                                new NeedTerms.Fields(
                                        "Help with neglect", "All of it", List.of(themes), "SOON", "", "", ""))
                        .read());
    }

    EngagementView chosen(NeedView need, Provider.Kind kind, String provider) {
        return chosen(need, kind, provider, "");
    }

    EngagementView chosen(NeedView need, Provider.Kind kind, String provider, String override) {
        return registry.providerChoice.choose(
                MANAGER,
                new ChooseProvider.Fields(kind.name(), provider, "Near, and strong on it", override)
                        .read(
                                need.id(),
                                registry.needs.find(MANAGER, need.id(), now()).version()));
    }

    AsAt now() {
        return registry.on(registry.database.clock.today().toString());
    }

    WriteScope scope(EngagementView engagement, Map<String, String> days) {
        return scope(engagement, days, List.of());
    }

    WriteScope scope(EngagementView engagement, Map<String, String> days, List<String> practices) {
        return new WriteScope.Fields(
                        List.copyOf(days.keySet()),
                        List.of("MENTORING", "CASE_AUDIT"),
                        days.entrySet().stream()
                                .map(one -> new WriteScope.DaysFields(one.getKey(), YEAR, one.getValue()))
                                .toList(),
                        List.of("Fewer children wait", "Better chronologies"),
                        "An audit of 20 cases",
                        "2019-06-10",
                        "2020-03-31",
                        practices,
                        "")
                .read(engagement.id(), engagement.version(), registry.themes.all(MANAGER));
    }

    EngagementView scoped(Asker by, EngagementView engagement, Map<String, String> days) {
        return registry.engagementWork.write(by, scope(engagement, days));
    }

    EngagementView agreed(Asker by, EngagementView engagement) {
        return registry.engagementWork.agree(by, new AgreeEngagement(engagement.id(), engagement.version(), true));
    }

    EngagementView took(Asker by, EngagementView engagement, EngagementAct act) {
        return registry.engagementWork.take(
                by, TakeEngagementStep.read(engagement.id(), engagement.version(), act, "a reason"));
    }

    EngagementView delivered(Asker by, EngagementView engagement, String theme, String days) {
        return registry.deliveryWork.log(
                by,
                new LogDelivery(
                        engagement.id(),
                        engagement.version(),
                        new Delivered.Fields(
                                        registry.database.clock.today().toString(),
                                        "MENTORING",
                                        theme,
                                        days,
                                        "A day in the duty team",
                                        "A head of service")
                                .read(),
                        Optional.empty(),
                        Optional.empty()));
    }

    EngagementView extended(EngagementView engagement, String theme, String days) {
        return extended(engagement, List.of(new WriteScope.DaysFields(theme, YEAR, days)), "");
    }

    EngagementView extended(EngagementView engagement, List<WriteScope.DaysFields> days, String until) {
        return registry.deliveryWork.extend(
                MANAGER,
                new ExtendEngagement.Fields(days, until, "More is wanted")
                        .read(engagement.id(), engagement.version(), registry.themes.all(MANAGER)));
    }

    /** Of North and South Tyneside for Sunderland, about neglect. */
    EngagementView matched() {
        return chosen(raised(SUNDERLAND, "NEGLECT"), Provider.Kind.PARTNER, partner("392"));
    }

    EngagementView inDelivery(String days) {
        var both =
                agreed(SUNDERLAND, agreed(NORTH_TYNESIDE, scoped(NORTH_TYNESIDE, matched(), Map.of("NEGLECT", days))));
        return took(NORTH_TYNESIDE, both, EngagementAct.START);
    }
}
