package uk.gov.education.improvement.registry.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.need.Raised.DAY;
import static uk.gov.education.improvement.registry.need.Raised.MANAGER;
import static uk.gov.education.improvement.registry.need.Raised.NORTH_TYNESIDE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether needs are found by their indexes, where there are hundreds of other authorities'. */
class NeedPlansTest {
    private static final int MANY = 300;
    private static final String NONE = "cast(null as varchar(36))";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static NeedView need;
    private static AsAt asAt;
    private static Plans needs;
    private static Map<String, Plans> ofNeeds;

    @BeforeAll
    static void load() {
        need = new Raised(registry).own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");
        needs = new Plans(registry.database, "registry.need").filled(MANY, Map.of("owner", "'authority:x%d'"));
        ofNeeds = Map.of("TEXT_OF_NEED", filled("need_text"), "STEP_OF_NEED", filled("need_step"));
        new Plans(registry.database, "registry.need_theme")
                .filled(MANY, Map.of("need_id", Plans.derived("need_id"), "text_id", Plans.derived("text_id")));
        asAt = registry.on(DAY);
    }

    private static Plans filled(String table) {
        return new Plans(registry.database, "registry." + table)
                .filled(MANY, Map.of("need_id", Plans.derived("need_id"), "replaces", NONE));
    }

    @Test
    void an_authority_s_own_needs_are_found_by_its_index() {
        needs.assertUses("NEED_OF_OWNER", "owner", () -> registry.needs.list(NORTH_TYNESIDE, asking(Map.of()), asAt));
    }

    @Test
    void the_headline_of_an_authority_is_found_by_the_same() {
        needs.assertUses("NEED_OF_OWNER", "owner", () -> registry.timeToSupport.headline(NORTH_TYNESIDE, asAt));
        ofNeeds.forEach((index, plans) -> assertEquals(
                List.of(), plans.whole(() -> registry.timeToSupport.headline(NORTH_TYNESIDE, asAt)), index));
    }

    @Test
    void those_of_a_recipient_are_found_by_the_same() {
        needs.assertUses(
                "NEED_OF_OWNER",
                "owner",
                () -> registry.needs.list(MANAGER, asking(Map.of("authority", List.of("392"))), asAt));
    }

    @Test
    void what_belongs_to_one_need_is_found_by_its_indexes() {
        ofNeeds.forEach((index, plans) ->
                plans.assertUses(index, "need_id", () -> registry.needs.find(MANAGER, need.id(), asAt)));
    }

    @Test
    void a_theme_is_looked_for_in_what_one_need_says() {
        var asked = asking(Map.of("theme", List.of("NEGLECT"), "authority", List.of("392")));

        new Plans(registry.database, "registry.need_theme")
                .assertUses("THEME_OF_NEED_TEXT", "text_id", () -> registry.needs.list(MANAGER, asked, asAt));
    }

    private static NeedFilter asking(Map<String, List<String>> address) {
        return NeedFilter.of(new Address(address));
    }
}
