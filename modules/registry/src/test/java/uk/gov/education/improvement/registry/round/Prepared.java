package uk.gov.education.improvement.registry.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.funding.CreateProgramme;
import uk.gov.education.improvement.registry.funding.LineFields;

/** A round to test with, and the acts that tests take with it. */
public final class Prepared {
    public static final Asker MANAGER = Askers.PROGRAMME_MANAGER;

    private static final AtomicInteger PROGRAMMES = new AtomicInteger();

    private Prepared() {}

    /** All that a round says, with a budget line for its money; open in November 2018. */
    public static RoundTerms terms(String lineId) {
        return new RoundTerms(
                "Partners in Practice 2018",
                Optional.of("Partnerships that support others"),
                Optional.of(lineId),
                Optional.of(1_500_000_000L),
                Optional.of(8),
                Optional.of("2017-10"),
                Optional.of(LocalDate.of(2018, 11, 30)),
                Optional.of(LocalDate.of(2018, 11, 1)),
                Optional.of(LocalDate.of(2018, 11, 30)),
                Optional.of(LocalDate.of(2018, 12, 14)),
                List.of(new Criterion("Practice", "How good it is", 60, 5), new Criterion("Reach", "", 40, 10)),
                List.of(
                        new Question("What do you do well?", "Say what shows it", 500),
                        new Question("Whom can you support?", "", 200)),
                Optional.of(3),
                Optional.of(TieBreak.HEAVIEST_CRITERION));
    }

    /** A budget line of its own. */
    public static String line(RegistryOnTestDatabase registry) {
        var programme = registry.budgetWork.create(
                MANAGER,
                new CreateProgramme(
                        "Programme of rounds " + PROGRAMMES.incrementAndGet(),
                        PartialDate.parse("2018-04-01"),
                        Optional.empty(),
                        Optional.empty(),
                        "a source"));
        return registry.budgetWork
                .open(
                        MANAGER,
                        programme.id(),
                        new LineFields(
                                        "Partnerships",
                                        "support",
                                        "",
                                        Map.of("2018-19", "£15,000,000"),
                                        on("2018-04-01"))
                                .read())
                .id();
    }

    public static MoveFields on(String day) {
        return new MoveFields(day, "", "a reason", "a letter");
    }

    public static RoundView took(RegistryOnTestDatabase registry, RoundView round, RoundAct act, String day) {
        return act.isOfTheRoundAlone()
                ? registry.roundWork.take(MANAGER, new TakeRoundStep(round.id(), round.version(), on(day).read(act)))
                : ended(registry, round, act, day);
    }

    /** Decides it or concludes it, whatever its applications. */
    private static RoundView ended(RegistryOnTestDatabase registry, RoundView round, RoundAct act, String day) {
        var scope = registry.database.access.scope(MANAGER, RoundWork.RUN);
        return registry.database.transactions.within(() -> {
            var held = registry.roundOutcomes.hold(scope, round.id(), round.version());
            var writing = new Writing(registry.database.entities());
            registry.roundOutcomes.take(scope, held.id(), on(day).read(act), writing);
            registry.database.recording.append(MANAGER, writing);
            return registry.roundOutcomes.hold(scope, round.id());
        });
    }

    /** A published round, on a day on which the register stands before it closes. */
    public static RoundView published(RegistryOnTestDatabase registry, String day) {
        return took(registry, registry.roundWork.prepare(MANAGER, terms(line(registry))), RoundAct.PUBLISH, day);
    }
}
