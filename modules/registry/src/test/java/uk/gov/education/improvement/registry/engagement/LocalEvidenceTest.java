package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.delivery.Impact;
import uk.gov.education.improvement.registry.practice.PracticeAct;
import uk.gov.education.improvement.registry.practice.PracticeTerms;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.TakePracticeStep;

/** What came of engagements that stand on a practice. The practices are made up. */
class LocalEvidenceTest {
    private RegistryOnTestDatabase registry;
    private Engaged engaged;

    @BeforeEach
    void load() {
        registry = Engaged.withPartners();
        engaged = new Engaged(registry);
        engaged.funded(engaged.partner("392"), "neglect", Engaged.YEAR, 10);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void an_engagement_counts_for_the_practices_on_which_its_scope_stands_and_for_no_others() {
        var practice = published();
        var other = published();
        var one = scoped(engaged.matched(), List.of(practice.id(), other.id()));

        var again = scoped(one, List.of(practice.id()));
        var proposed = here(Engaged.MANAGER, practice).engagements();
        agreed(Engaged.NORTH_TYNESIDE, again);

        assertEquals(List.of(), proposed, "what is not agreed is no evidence");
        assertEquals(1, here(Engaged.MANAGER, practice).engagements().size());
        assertEquals(0, here(Engaged.MANAGER, practice).outcomes());
        assertEquals(Map.of(), registry.localEvidence.of(Engaged.MANAGER, List.of(other.id()), engaged.now()));
    }

    private EngagementView agreed(Asker provider, EngagementView scoped) {
        return engaged.agreed(Engaged.SUNDERLAND, engaged.agreed(provider, scoped));
    }

    @Test
    void outcomes_are_counted_by_the_last_review_for_those_who_may_read_it() {
        var practice = published();
        var scoped = scoped(engaged.matched(), List.of(practice.id()));
        var agreed = agreed(Engaged.NORTH_TYNESIDE, scoped);
        var over = engaged.took(
                Engaged.NORTH_TYNESIDE,
                engaged.took(Engaged.NORTH_TYNESIDE, agreed, EngagementAct.START),
                EngagementAct.COMPLETE);
        registry.setTheDay("2019-12-04");
        registry.reviewWork.review(
                Engaged.SUNDERLAND,
                new ReviewImpact(
                        over.id(),
                        over.version(),
                        new Impact.Fields("Less", "Audits", List.of("ACHIEVED", "PARTLY")).read()));

        var parties = here(Engaged.SUNDERLAND, practice);
        var everybody = here(Askers.LGA, practice);

        assertEquals(1, parties.reviewed());
        assertEquals(
                List.of(1, 1, 0, 0), List.of(parties.achieved(), parties.partly(), parties.not(), parties.tooEarly()));
        assertEquals(1, everybody.engagements().size());
        assertEquals(0, everybody.outcomes());
        assertEquals(
                Map.of(), registry.localEvidence.of(Askers.LGA, List.of(practice.id()), registry.on("2019-06-02")));
    }

    @Test
    void a_scope_stands_on_published_practices_only() {
        var draft = registry.practiceWork.write(Askers.ANALYST, terms());
        var matched = engaged.matched();

        var refused = assertThrows(Refused.class, () -> scoped(matched, List.of(draft.id())));

        assertTrue(refused.refusal() instanceof Invalid);
        assertTrue(refused.refusal().words().contains("no practice that is published"), refused::toString);
    }

    @Test
    void it_costs_the_same_number_of_statements_for_one_engagement_and_for_more() {
        var practice = published();
        agreed(Engaged.NORTH_TYNESIDE, scoped(engaged.matched(), List.of(practice.id())));
        var few = statements(practice);
        var lga = engaged.chosen(engaged.raised(Engaged.SUNDERLAND, "NEGLECT"), Provider.Kind.LGA, "");
        agreed(
                Askers.LGA,
                registry.engagementWork.write(
                        Engaged.MANAGER, engaged.scope(lga, Map.of("NEGLECT", "1"), List.of(practice.id()))));

        assertEquals(2, here(Engaged.MANAGER, practice).engagements().size());
        assertEquals(few, statements(practice));
    }

    private int statements(PracticeView practice) {
        return registry.database
                .statementsOf(() -> here(Engaged.MANAGER, practice))
                .size();
    }

    private LocalEvidenceView here(Asker by, PracticeView practice) {
        return Optional.ofNullable(registry.localEvidence
                        .of(by, List.of(practice.id()), engaged.now())
                        .get(practice.id()))
                .orElse(LocalEvidenceView.NONE);
    }

    private EngagementView scoped(EngagementView engagement, List<String> practices) {
        return registry.engagementWork.write(
                Engaged.NORTH_TYNESIDE, engaged.scope(engagement, Map.of("NEGLECT", "2"), practices));
    }

    private PracticeView published() {
        return published(registry);
    }

    static PracticeView published(RegistryOnTestDatabase registry) {
        var draft = registry.practiceWork.write(Askers.ANALYST, terms());
        return registry.practiceWork.take(
                Askers.ANALYST, new TakePracticeStep(draft.id(), draft.version(), PracticeAct.PUBLISH, "checked"));
    }

    private static PracticeTerms terms() {
        return new PracticeTerms.Fields(
                        "A made-up practice", List.of("NEGLECT"), "Made up for a test", "", "", "", "", "", List.of())
                .read();
    }
}
