package uk.gov.education.improvement.registry.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.education.improvement.registry.application.Applied.CLOSED;
import static uk.gov.education.improvement.registry.application.Applied.LAST;
import static uk.gov.education.improvement.registry.application.Applied.MANAGER;
import static uk.gov.education.improvement.registry.application.Applied.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.application.Applied.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationActNotPossible;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;

/** What came of applications, told to all of a round at once. */
class ApplicationOutcomesTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private Applied applied;

    @BeforeEach
    void begin() {
        applied = new Applied(registry, LAST);
    }

    @Test
    void those_that_are_eligible_are_selected_kept_in_reserve_and_declined_at_once_and_their_applicants_read_why() {
        var selected = eligible("392");
        var reserve = eligible("202");
        var declined = eligible("356");

        take(Map.of(
                selected, ApplicationAct.SELECT, reserve, ApplicationAct.RESERVE, declined, ApplicationAct.DECLINE));
        take(Map.of(reserve, ApplicationAct.PROMOTE));

        assertEquals(ApplicationState.SELECTED, state(selected));
        assertEquals(ApplicationState.SELECTED, state(reserve));
        assertEquals(ApplicationState.DECLINED, state(declined));
        var read = registry.applications.find(lead("356"), declined, registry.on(CLOSED));
        assertEquals("Why: DECLINE", read.steps().getLast().why());
        assertEquals("A letter", read.steps().getLast().source());
    }

    @Test
    void where_one_cannot_take_its_act_none_is_told_anything() {
        var eligible = eligible("392");
        var declined = eligible("202");
        take(Map.of(declined, ApplicationAct.DECLINE));

        var refused = refusal(Map.of(eligible, ApplicationAct.SELECT, declined, ApplicationAct.SELECT));
        var unknown = refusal(Map.of(eligible, ApplicationAct.SELECT, "none", ApplicationAct.SELECT));

        assertEquals(new ApplicationActNotPossible("select", "declined"), refused);
        assertEquals(new UnknownApplication("none"), unknown);
        assertEquals(ApplicationState.ELIGIBLE, state(eligible));
    }

    @Test
    void a_draft_is_not_among_the_applications_of_a_round() {
        var eligible = eligible("392");
        registry.setTheDay(Applied.OPEN);
        applied.answered(lead("202"));

        var there =
                within(scope -> registry.applicationOutcomes.ofRound(scope, applied.round.id(), registry.on(CLOSED)));

        assertEquals(
                List.of(new ApplicationStanding(
                        eligible,
                        Owner.of(NORTH_TYNESIDE.organisation()),
                        Optional.of(ApplicationState.ELIGIBLE),
                        Optional.of(LocalDate.parse(Applied.OPEN)),
                        Optional.of(registry.applications
                                .find(MANAGER, eligible, registry.on(CLOSED))
                                .steps()
                                .get(1)
                                .recordedAt()))),
                there);
        assertEquals(
                Map.of(eligible, "A partnership"),
                within(scope ->
                        registry.applicationOutcomes.names(scope, List.of(eligible, "none"), registry.on(CLOSED))));
    }

    @Test
    void the_rule_is_asked_again_by_another_day_and_both_answers_are_kept() {
        var eligible = eligible("392");
        var day = LocalDate.parse(CLOSED);

        var findings = within(scope -> {
            var writing = new Writing(registry.database.entities());
            var found = registry.applicationOutcomes.askAgain(
                    MANAGER, scope, applied.round, List.of(eligible), day, registry.now(), writing);
            registry.database.recording.append(MANAGER, writing);
            return found;
        });

        assertEquals(Map.of(eligible, Finding.ELIGIBLE), findings);
        var read = registry.applications.find(MANAGER, eligible, registry.on(CLOSED));
        assertEquals(
                List.of(LocalDate.parse(LAST), day),
                read.checks().stream().map(ApplicationView.Check::askedDay).toList());
        assertEquals(Optional.of(ApplicationState.ELIGIBLE), read.state());
    }

    private String eligible(String dfeNumber) {
        registry.setTheDay(Applied.OPEN);
        var by = dfeNumber.equals("392") ? NORTH_TYNESIDE : lead(dfeNumber);
        return applied.checked(applied.submitted(by)).id();
    }

    private void take(Map<String, ApplicationAct> acts) {
        within(scope -> {
            var writing = new Writing(registry.database.entities());
            registry.applicationOutcomes.take(
                    scope,
                    acts.entrySet().stream()
                            .map(entry -> new TakeOutcome(entry.getKey(), entry.getValue(), "Why: " + entry.getValue()))
                            .toList(),
                    PartialDate.parse(CLOSED),
                    "A letter",
                    writing);
            return registry.database.recording.append(MANAGER, writing);
        });
    }

    private Refusal refusal(Map<String, ApplicationAct> acts) {
        return assertThrows(Refused.class, () -> take(acts)).refusal();
    }

    private static <T> T within(Function<Scope, T> work) {
        var scope = registry.database.access.scope(Askers.PROGRAMME_MANAGER, ApplicationChecks.OVERTURN);
        return registry.database.transactions.within(() -> work.apply(scope));
    }

    private static ApplicationState state(String id) {
        return registry.applications
                .find(MANAGER, id, registry.on(CLOSED))
                .state()
                .orElseThrow();
    }
}
