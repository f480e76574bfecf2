package uk.gov.education.improvement.registry.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.DecideEligibility;
import uk.gov.education.improvement.registry.application.Expression;
import uk.gov.education.improvement.registry.application.TakeApplicationStep;
import uk.gov.education.improvement.registry.application.WriteExpression;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Prepared;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.TieBreak;

/**
 * A round that closed on 30 June 2018 with a panel and eligible applications, and the acts that tests take with it. Each
 * application is scored by two.
 */
public final class Assessed {
    public static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    public static final Asker ASHA = assessor("asha");
    public static final Asker BEN = assessor("ben");
    public static final Asker CLEO = assessor("cleo");
    public static final String OPEN = "2018-05-01";
    public static final String CLOSED = "2018-07-02";

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    public final RegistryOnTestDatabase registry;
    public final RoundView round;

    /** A published round on the day it opens, with nobody on its panel. */
    public Assessed(RegistryOnTestDatabase registry) {
        this.registry = registry;
        registry.wiring
                .the(People.class)
                .admit(Stream.of(ASHA, BEN, CLEO)
                        .map(one -> new People.Person(
                                one.person(), one.person(), one.name(), one.organisation(), one.roles()))
                        .toList());
        registry.setTheDay("2018-04-30");
        var terms = new RoundTerms(
                "Assessed round " + ROUNDS.incrementAndGet(),
                Optional.of("Partners who help others"),
                Optional.of(Prepared.line(registry)),
                Optional.of(100_000L),
                Optional.of(2),
                Optional.of("2017-10"),
                Optional.of(LocalDate.parse("2018-06-29")),
                Optional.of(LocalDate.parse(OPEN)),
                Optional.of(LocalDate.parse("2018-06-30")),
                Optional.of(LocalDate.parse("2018-12-14")),
                List.of(new Criterion("Practice", "How good it is", 60, 5), new Criterion("Reach", "", 40, 10)),
                List.of(new Question("What will you offer to others?", "", 10)),
                Optional.of(2),
                Optional.of(TieBreak.HANDED_IN_FIRST));
        round = Prepared.took(registry, registry.roundWork.prepare(MANAGER, terms), RoundAct.PUBLISH, "2018-04-30");
        registry.setTheDay(OPEN);
    }

    public static Asker assessor(String person) {
        return new Asker(
                person,
                person,
                Organisation.parse("department"),
                Set.of("assessor"),
                Origin.REST,
                "correlation-" + person);
    }

    public static Asker lead(String dfeNumber) {
        var organisation = "authority:" + dfeNumber;
        return new Asker(
                "p-" + organisation,
                organisation,
                Organisation.parse(organisation),
                Set.of("authority-lead"),
                Origin.REST,
                "correlation");
    }

    public AssessorView named(Asker assessor, String region) {
        return registry.panels.name(
                MANAGER, NameAssessor.read(round.id(), assessor.person(), "Member " + assessor.person(), region));
    }

    /** Handed in while the round is open. */
    public ApplicationView submitted(String dfeNumber) {
        registry.setTheDay(OPEN);
        var by = lead(dfeNumber);
        var draft = registry.applicationWork.start(by, round.id());
        var written = registry.applicationWork.write(
                by,
                new WriteExpression(
                        draft.id(),
                        draft.version(),
                        new Expression(draft.name(), List.of(dfeNumber), Map.of("1", "Days of our best people"))));
        return took(written, dfeNumber, ApplicationAct.SUBMIT);
    }

    public ApplicationView took(ApplicationView application, String dfeNumber, ApplicationAct act) {
        return registry.applicationWork.take(
                lead(dfeNumber), TakeApplicationStep.read(application.id(), application.version(), act, "a reason"));
    }

    /** Checked when the round has closed, and eligible by the rule or by a person. */
    public ApplicationView eligible(ApplicationView submitted) {
        registry.setTheDay(CLOSED);
        var checked = registry.applicationChecks.check(MANAGER, submitted.id(), submitted.version());
        return checked.state().filter(ApplicationState.ELIGIBLE::equals).isPresent()
                ? checked
                : registry.applicationChecks.decide(
                        MANAGER, new DecideEligibility(checked.id(), checked.version(), true, "Minister's decision"));
    }

    public ApplicationView eligible(String dfeNumber) {
        return eligible(submitted(dfeNumber));
    }

    public AssignmentView assigned() {
        return registry.panels.assign(MANAGER, round.id());
    }

    public RoundView took(RoundAct act) {
        var now = registry.rounds.find(MANAGER, round.id(), registry.on(CLOSED));
        return Prepared.took(registry, now, act, CLOSED);
    }

    /** The sheets of an assessor in this round that are live, as they are opened. */
    public List<OpenedSheetView> sheets(Asker by) {
        return registry
                .scoreWork
                .list(by, ScoreSheetFilter.of(new Address(Map.of("round", List.of(round.id())))), registry.on(CLOSED))
                .rows()
                .stream()
                .filter(ScoreSheetView::counts)
                .map(sheet -> registry.scoreWork.toScore(by, sheet.id()))
                .toList();
    }

    public OpenedSheetView sheet(Asker by, ApplicationView application) {
        return sheets(by).stream()
                .filter(one -> one.sheet().applicationId().equals(application.id()))
                .findFirst()
                .orElseThrow();
    }

    public OpenedSheetView wrote(Asker by, OpenedSheetView opened, int practice, int reach) {
        return registry.scoreWork.write(
                by,
                WriteScores.read(
                        opened.sheet().id(),
                        opened.version(),
                        Map.of("1", "" + practice, "2", "" + reach),
                        Map.of("1", "Practice of " + by.person(), "2", "Reach of " + by.person())));
    }

    public OpenedSheetView handedIn(Asker by, OpenedSheetView opened, int practice, int reach) {
        var written = wrote(by, opened, practice, reach);
        return registry.scoreWork.take(by, TakeSheetStep.handIn(written.sheet().id(), written.version()));
    }

    public OpenedSheetView tookBack(Asker by, OpenedSheetView opened) {
        return registry.scoreWork.take(by, TakeSheetStep.takeBack(opened.sheet().id(), opened.version()));
    }

    public OpenedSheetView stoodDown(Asker by, OpenedSheetView opened) {
        return registry.scoreWork.standDown(by, new StandDown(opened.sheet().id(), opened.version(), "I worked there"));
    }
}
