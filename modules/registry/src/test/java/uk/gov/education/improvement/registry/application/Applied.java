package uk.gov.education.improvement.registry.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Prepared;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.TieBreak;

/** A published round to apply to, from 1 May to 29 June 2018 and by rule 2017-10, and the acts that tests take with it. */
final class Applied {
    static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    static final Asker NORTH_TYNESIDE = Askers.NORTH_TYNESIDE;
    static final String BEFORE = "2018-04-30";
    static final String OPEN = "2018-05-01";
    static final String LAST = "2018-06-29";
    static final String CLOSED = "2018-06-30";

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    final RegistryOnTestDatabase registry;
    final RoundView round;

    /** @param eligibility the day by which the rule is asked */
    Applied(RegistryOnTestDatabase registry, String eligibility) {
        this.registry = registry;
        registry.setTheDay(BEFORE);
        round = took(registry.roundWork.prepare(MANAGER, terms(eligibility)), RoundAct.PUBLISH);
        registry.setTheDay(OPEN);
    }

    private RoundTerms terms(String eligibility) {
        return new RoundTerms(
                "Round " + ROUNDS.incrementAndGet(),
                Optional.of("Partners who help others"),
                Optional.of(Prepared.line(registry)),
                Optional.of(100_000L),
                Optional.of(8),
                Optional.of("2017-10"),
                Optional.of(LocalDate.parse(eligibility)),
                Optional.of(LocalDate.parse(OPEN)),
                Optional.of(LocalDate.parse(LAST)),
                Optional.of(LocalDate.parse("2018-12-14")),
                List.of(new Criterion("What is offered", "", 100, 5)),
                List.of(new Question("What will you offer to others?", "", 10), new Question("Who leads it?", "", 5)),
                Optional.of(2),
                Optional.of(TieBreak.HANDED_IN_FIRST));
    }

    RoundView took(RoundView one, RoundAct act) {
        return Prepared.took(registry, one, act, registry.database.clock.today().toString());
    }

    static Asker lead(String dfeNumber) {
        var organisation = "authority:" + dfeNumber;
        return new Asker(
                "p-" + organisation,
                organisation,
                Organisation.parse(organisation),
                Set.of("authority-lead"),
                Origin.REST,
                "correlation");
    }

    ApplicationView started(Asker by) {
        return registry.applicationWork.start(by, round.id());
    }

    ApplicationView wrote(Asker by, ApplicationView application, List<String> members, Map<String, String> answers) {
        return registry.applicationWork.write(
                by,
                new WriteExpression(
                        application.id(), application.version(), new Expression("A partnership", members, answers)));
    }

    /** All that the round asks is answered. */
    ApplicationView answered(Asker by, String... others) {
        var members = List.of(others).isEmpty() ? List.of(by.organisation().code()) : List.of(others);
        return wrote(by, started(by), members, Map.of("1", "Days of our best people", "2", "Nora"));
    }

    ApplicationView took(Asker by, ApplicationView application, ApplicationAct act) {
        return registry.applicationWork.take(
                by,
                TakeApplicationStep.read(
                        application.id(),
                        application.version(),
                        act,
                        act == ApplicationAct.WITHDRAW ? "a reason" : ""));
    }

    ApplicationView submitted(Asker by, String... others) {
        return took(by, answered(by, others), ApplicationAct.SUBMIT);
    }

    /** On the day after the closing. */
    ApplicationView checked(ApplicationView application) {
        registry.setTheDay(CLOSED);
        return registry.applicationChecks.check(MANAGER, application.id(), application.version());
    }

    ApplicationView decided(ApplicationView application, boolean eligible) {
        return registry.applicationChecks.decide(
                MANAGER,
                new DecideEligibility(application.id(), application.version(), eligible, "Minister's decision"));
    }

    LatePermissionView permitted(String authority, String until) {
        return registry.applicationChecks.permit(
                MANAGER, PermitLate.read(round.id(), authority, until, "Flooded offices"));
    }
}
