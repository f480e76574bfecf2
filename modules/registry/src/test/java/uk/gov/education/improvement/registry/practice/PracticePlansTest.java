package uk.gov.education.improvement.registry.practice;

import static uk.gov.education.improvement.registry.practice.Written.DAY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether what belongs to a practice is found by its indexes, where there are hundreds of others. */
class PracticePlansTest {
    private static final int MANY = 300;
    private static final String NONE = "cast(null as varchar(36))";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static PracticeView practice;
    private static Map<String, Plans> ofPractices;

    @BeforeAll
    static void load() {
        practice = new Written(registry).published("Made up", Effect.POSITIVE, Strength.HIGH, "NEGLECT");
        new Plans(registry.database, "registry.practice").filled(MANY, Map.of());
        ofPractices = Map.of("TEXT_OF_PRACTICE", filled("practice_text"), "STEP_OF_PRACTICE", filled("practice_step"));
        new Plans(registry.database, "registry.practice_theme")
                .filled(MANY, Map.of("practice_id", Plans.derived("practice_id"), "text_id", Plans.derived("text_id")));
    }

    private static Plans filled(String table) {
        return new Plans(registry.database, "registry." + table)
                .filled(MANY, Map.of("practice_id", Plans.derived("practice_id"), "replaces", NONE));
    }

    @Test
    void what_belongs_to_one_practice_is_found_by_its_indexes() {
        ofPractices.forEach((index, plans) -> plans.assertUses(
                index, "practice_id", () -> registry.practices.find(Askers.LGA, practice.id(), registry.on(DAY))));
    }

    @Test
    void a_theme_is_looked_for_in_what_one_practice_says() {
        var asked = PracticeFilter.of(new Address(Map.of("theme", List.of("NEGLECT"))));

        new Plans(registry.database, "registry.practice_theme")
                .assertUses(
                        "THEME_OF_PRACTICE_TEXT",
                        "text_id",
                        () -> registry.practices.list(Askers.LGA, asked, registry.on(DAY)));
    }
}
