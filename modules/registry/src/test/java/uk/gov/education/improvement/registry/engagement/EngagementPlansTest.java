package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.engagement.Engaged.MANAGER;
import static uk.gov.education.improvement.registry.engagement.Engaged.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.engagement.Engaged.YEAR;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.practice.PracticeView;

/** Whether engagements are found by their indexes, where there are hundreds of others. */
class EngagementPlansTest {
    private static final int MANY = 300;
    private static final String NONE = "cast(null as varchar(36))";

    private static RegistryOnTestDatabase registry;
    private static Engaged engaged;
    private static EngagementView engagement;
    private static Plans engagements;
    private static Plans parties;
    private static Plans days;
    private static Plans citing;
    private static PracticeView practice;
    private static final Map<String, Plans> OF_ENGAGEMENTS = new TreeMap<>();

    @BeforeAll
    static void load() {
        registry = Engaged.withPartners();
        engaged = new Engaged(registry);
        engaged.funded(engaged.partner("392"), "NEGLECT", YEAR, 10);
        engagement = engaged.delivered(MANAGER, engaged.inDelivery("2"), "NEGLECT", "1");
        practice = LocalEvidenceTest.published(registry);
        registry.engagementWork.write(
                NORTH_TYNESIDE, engaged.scope(engaged.matched(), Map.of("NEGLECT", "1"), List.of(practice.id())));
        new Plans(registry.database, "registry.practice").filled(MANY, Map.of());
        engagements = new Plans(registry.database, "registry.engagement")
                .filled(MANY, Map.of("need_id", NONE, "partner_id", NONE));
        for (var table : Map.of(
                        "STEP_OF_ENGAGEMENT", "engagement_step",
                        "TEXT_OF_ENGAGEMENT", "engagement_text",
                        "THEME_OF_ENGAGEMENT", "engagement_theme",
                        "DELIVERY_OF_ENGAGEMENT", "engagement_delivery")
                .entrySet()) {
            OF_ENGAGEMENTS.put(
                    table.getKey(),
                    new Plans(registry.database, "registry." + table.getValue())
                            .filled(MANY, Map.of("engagement_id", Plans.derived("engagement_id"), "replaces", NONE)));
        }
        parties = new Plans(registry.database, "registry.engagement_party")
                .filled(MANY, Map.of("engagement_id", Plans.derived("engagement_id")));
        days = new Plans(registry.database, "registry.taken_days")
                .filled(
                        MANY,
                        Map.of(
                                "engagement_id",
                                Plans.derived("engagement_id"),
                                "partner_id",
                                Plans.derived("partner_id"),
                                "replaces",
                                NONE));
        citing = new Plans(registry.database, "registry.engagement_practice")
                .filled(
                        MANY,
                        Map.of(
                                "engagement_id",
                                Plans.derived("engagement_id"),
                                "practice_id",
                                Plans.derived("practice_id"),
                                "replaces",
                                NONE));
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void what_belongs_to_one_engagement_is_found_by_its_indexes() {
        OF_ENGAGEMENTS.forEach((index, plans) -> plans.assertUses(
                index,
                "engagement_id",
                () -> registry.engagements.find(NORTH_TYNESIDE, engagement.id(), engaged.now())));
    }

    @Test
    void whether_a_step_is_the_last_of_its_engagement_and_who_had_support_are_found_by_indexes() {
        var given = (Runnable) () -> registry.database.transactions.within(() -> registry.wiring
                .the(EngagementOutcomes.class)
                .given(new AccessTable().scope(MANAGER, Engagements.READ), engaged.now()));

        assertEquals(List.of("Index ENGAGEMENT_PARTY PARTY_OF_ENGAGEMENT"), parties.scans(given));
        // it is about all of them, whose steps are gone through once
        assertEquals(1, OF_ENGAGEMENTS.get("STEP_OF_ENGAGEMENT").whole(given).size());
    }

    @Test
    void those_of_one_need_are_found_by_its_index() {
        var need = engagement.detail().orElseThrow().needId().orElseThrow();

        engagements.assertUses(
                "ENGAGEMENT_OF_NEED",
                "need_id",
                () -> registry.engagements.list(
                        MANAGER, EngagementFilter.all(25).ofNeed(need), engaged.now()));
    }

    @Test
    void the_days_of_one_provider_are_found_by_its_index() {
        var partner = engagement.partnerId().orElseThrow();

        days.assertUses(
                "DAYS_OF_PROVIDER", "partner_id", () -> registry.providerDays.of(MANAGER, partner, engaged.now()));
    }

    @Test
    void the_engagements_that_stand_on_one_practice_are_found_by_its_index() {
        citing.assertUses(
                "ENGAGEMENT_OF_PRACTICE",
                "practice_id",
                () -> registry.localEvidence.of(MANAGER, List.of(practice.id()), engaged.now()));
    }
}
