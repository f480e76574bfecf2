package uk.gov.education.improvement.registry.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.engagement.ChooseProvider;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.RaiseNeed;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;

/** Every provider for a need that Sunderland raised in June 2019, from what is recorded of them. */
class MatchesTest {
    private static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    private static final Asker SUNDERLAND = lead("394");
    private static final String DAY = "2019-06-03";

    private RegistryOnTestDatabase registry;

    @BeforeEach
    void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
        registry.ownFiles.load("partners", "/demonstration/partners.csv");
        registry.setTheDay(DAY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void each_provider_is_ranked_with_a_reason_of_each_rule_or_left_out_by_one() {
        var need = raised();

        var matches = matches(need);

        var all = new ArrayList<>(
                matches.ranked().stream().map(MatchView::provider).toList());
        matches.leftOut().forEach(out -> all.add(out.provider()));
        assertEquals(
                registry.partners
                                .list(MANAGER, everyPartner(), registry.on(DAY))
                                .rows()
                                .size()
                        + 1,
                all.size());
        assertTrue(matches.ranked().stream()
                .allMatch(
                        one -> one.reasons().stream().map(Reason::rule).toList().equals(List.of(SoftRule.values()))));
        assertEquals(
                100,
                matches.weights().values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(matches.leftOut().stream().allMatch(out -> !out.words().isBlank()));
    }

    @Test
    void who_is_near_and_has_days_comes_before_the_lga_which_is_ranked_by_halves() {
        var neighbours = partnerOf("392");
        funded(neighbours, 30);

        var matches = matches(raised());

        var first = matches.ranked().getFirst();
        assertEquals(Optional.of(neighbours), first.partnerId());
        assertEquals("30 days left in the themes this financial year", words(first, SoftRule.DAYS));
        assertTrue(words(first, SoftRule.NEARNESS).endsWith("is in the same region"), words(first, SoftRule.NEARNESS));
        assertTrue(matches.ranked().stream().anyMatch(one -> one.kind() == Provider.Kind.LGA));
    }

    @Test
    void who_supports_it_already_with_the_theme_is_left_out_and_is_shown_as_there() {
        var neighbours = partnerOf("392");
        var need = raised();
        chosen(need, "PARTNER", neighbours);

        var matches = matches(need);

        assertFalse(matches.ranked().stream().anyMatch(one -> one.partnerId().equals(Optional.of(neighbours))));
        assertEquals(
                List.of(HardRule.ALREADY_THERE),
                matches.leftOut().stream()
                        .filter(out -> out.partnerId().equals(Optional.of(neighbours)))
                        .map(LeftOutView::rule)
                        .toList());
        assertEquals(1, matches.there().size());
    }

    @Test
    void support_whose_end_is_not_recorded_is_shown_as_there_and_counts_as_earlier_support() {
        registry.files.take(Askers.ANALYST, "engagements", """
                provider_code,provider,recipient_code,recipient,basis,start,end,what,confidence,source
                392,North Tyneside,394,Sunderland,statutory direction,2018-01,,made up: leads a board,sourced,made up
                """);

        var matches = matches(raised());

        assertEquals("End not recorded", matches.there().getFirst().stage());
        assertEquals(
                "It supported Sunderland before; what came of it is not recorded",
                words(
                        matches.ranked().stream()
                                .filter(one -> one.partnerId().equals(Optional.of(partnerOf("392"))))
                                .findFirst()
                                .orElseThrow(),
                        SoftRule.PAST_WORK));
    }

    @Test
    void those_with_the_same_points_have_the_same_place() {
        var ranked = matches(raised()).ranked();

        for (var at = 1; at < ranked.size(); at++) {
            var level = ranked.get(at).points() == ranked.get(at - 1).points();
            assertEquals(
                    level ? ranked.get(at - 1).place() : at + 1, ranked.get(at).place());
        }
        assertTrue(ranked.stream().map(MatchView::place).distinct().count() < ranked.size(), ranked::toString);
    }

    @Test
    void who_is_supported_by_the_recipient_itself_is_left_out_as_long_as_that_lives() {
        var northTyneside = partnerOf("392");
        var ealing = partnerOf("307");
        var own = raised(MANAGER, "392", "DEPARTMENT");
        assertTrue(
                matches(own).ranked().stream().anyMatch(one -> one.partnerId().equals(Optional.of(ealing))));

        chosen(raised(MANAGER, "307", "DEPARTMENT"), "PARTNER", northTyneside);

        assertEquals(
                List.of(HardRule.RECEIVES_FROM_IT),
                matches(own).leftOut().stream()
                        .filter(out -> out.partnerId().equals(Optional.of(ealing)))
                        .map(LeftOutView::rule)
                        .toList());
    }

    @Test
    void ended_partners_are_left_out_by_name_on_a_later_day() {
        var need = raised();
        registry.setTheDay("2022-06-01");

        var matches = registry.matches.of(MANAGER, need.id(), registry.on("2022-06-01"));

        assertTrue(matches.leftOut().stream().anyMatch(out -> out.rule() == HardRule.ENDED));
        assertFalse(matches.leftOut().stream().anyMatch(out -> out.rule() == HardRule.ENDED && out.choosable()));
    }

    @Test
    void nobody_but_the_department_sees_how_providers_rank() {
        var need = raised();

        for (var nobody : List.of(SUNDERLAND, Askers.NORTH_TYNESIDE, Askers.LGA, Askers.NOBODY)) {
            assertInstanceOf(
                    NotAllowed.class,
                    assertThrows(Refused.class, () -> registry.matches.of(nobody, need.id(), registry.on(DAY)))
                            .refusal());
        }
    }

    @Test
    void it_costs_the_same_number_of_statements_for_one_engagement_and_for_more() {
        var need = raised();
        chosen(need, "PARTNER", partnerOf("392"));
        var few = statements(need);
        chosen(raised(), "LGA", "");
        chosen(raised(), "ADVISER", "An adviser");

        var many = statements(need);

        assertEquals(few, many);
        assertTrue(many <= 54, () -> many + " statements");
    }

    private void chosen(NeedView need, String kind, String provider) {
        registry.providerChoice.choose(
                MANAGER,
                new ChooseProvider.Fields(kind, provider, "Near, and strong on it", "")
                        .read(need.id(), need.version()));
    }

    private int statements(NeedView need) {
        return registry.database.statementsOf(() -> matches(need)).size();
    }

    private MatchesView matches(NeedView need) {
        return registry.matches.of(MANAGER, need.id(), registry.on(DAY));
    }

    private static String words(MatchView match, SoftRule rule) {
        return match.reasons().stream()
                .filter(reason -> reason.rule() == rule)
                .findFirst()
                .orElseThrow()
                .words();
    }

    private NeedView raised() {
        return raised(SUNDERLAND, "394", "AUTHORITY");
    }

    private NeedView raised(Asker by, String authority, String raisedBy) {
        return registry.needWork.raise(
                by,
                new RaiseNeed.Fields(
                                authority,
                                raisedBy,
                                "",
                                "",
                                new NeedTerms.Fields(
                                        "Help with neglect", "All of it", List.of("neglect"), "SOON", "", "", ""))
                        .read());
    }

    private void funded(String partnerId, int days) {
        var version = registry.funding.toFund(MANAGER, partnerId).version();
        registry.funding.fund(
                MANAGER,
                new RecordFundedDays.Fields("neglect", "2019-20", String.valueOf(days), "The agreement")
                        .read(partnerId, version, registry.themes.all(MANAGER)));
    }

    private String partnerOf(String number) {
        var id = registry.authorities.find(MANAGER, number, registry.on(DAY)).id();
        return registry.partners
                .ofAuthority(MANAGER, id, registry.on(DAY))
                .getLast()
                .id();
    }

    private static PartnerFilter everyPartner() {
        return new PartnerFilter(List.of(), List.of(), List.of(), List.of(), Optional.empty(), 500);
    }

    private static Asker lead(String number) {
        var organisation = Organisation.parse("authority:" + number);
        return new Asker("p-" + number, number, organisation, Set.of("authority-lead"), Origin.REST, "correlation");
    }
}
