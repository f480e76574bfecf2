package uk.gov.education.improvement.registry.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.ChangeLine;
import uk.gov.education.improvement.registry.funding.CreateProgramme;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.LineChangeFields;
import uk.gov.education.improvement.registry.funding.LineFields;

/** A budget line to award from, and the acts that tests take with it. */
final class Awarded {
    static final Asker MANAGER = Askers.PROGRAMME_MANAGER;

    private static final AtomicInteger PROGRAMMES = new AtomicInteger();

    final RegistryOnTestDatabase registry;
    final BudgetLineView line;

    Awarded(RegistryOnTestDatabase registry, Map<String, String> amounts) {
        this.registry = registry;
        var programme = registry.budgetWork.create(
                MANAGER,
                new CreateProgramme(
                        "Programme to award from " + PROGRAMMES.incrementAndGet(),
                        PartialDate.parse("2018-04-01"),
                        Optional.empty(),
                        Optional.empty(),
                        "a source"));
        this.line = registry.budgetWork.open(
                MANAGER,
                programme.id(),
                new LineFields("Partnerships", "support", "", amounts, on("2018-04-01")).read());
    }

    static MoveFields on(String day) {
        return new MoveFields(day, "", "a reason", "a letter");
    }

    AwardView proposed(String name, String authorities, Map<String, String> amounts, String day) {
        return registry.awardWork.propose(
                MANAGER, new AwardFields(name, "support", authorities, "", amounts, on(day)).read(line.id()));
    }

    AwardView took(AwardView award, AwardAct act, String day) {
        return registry.awardWork.take(MANAGER, new TakeAwardStep(award.id(), award.version(), on(day).read(act)));
    }

    /** Of £1,000 in 2018-19, for North and South Tyneside, agreed on 1 June 2018. */
    AwardView agreed() {
        var award = proposed("North and South Tyneside", "392; 393", Map.of("2018-19", "£1,000"), "2018-05-01");
        return took(took(award, AwardAct.APPROVE, "2018-05-02"), AwardAct.AGREE, "2018-06-01");
    }

    AwardView planned(AwardView award, String year, String amount, String due, String authority) {
        return registry.instalmentWork.plan(
                MANAGER,
                new InstalmentFields(
                                "Plan agreed", due, year, amount, authority, "2018-06-01", "", "a reason", "a letter")
                        .read(award.id()));
    }

    AwardView took(Asker by, InstalmentView instalment, InstalmentAct act, String back, String day) {
        return registry.instalmentWork.take(
                by,
                TakeInstalmentStep.read(
                        instalment.awardId(), instalment.id(), instalment.version(), act, back, on(day)));
    }

    /** The first instalment after some acts, all on one day. */
    AwardView taken(AwardView award, String day, InstalmentAct... acts) {
        for (var act : List.of(acts)) {
            award = took(MANAGER, award.instalments().getFirst(), act, "", day);
        }
        return award;
    }

    BudgetLineView changed(LineAct act, String year, String amount, String day) {
        return registry.budgetWork.change(MANAGER, change(act, year, amount, day));
    }

    private ChangeLine change(LineAct act, String year, String amount, String day) {
        var version = registry.budgetWork.toChange(MANAGER, line.id()).version();
        return new LineChangeFields(year, amount, "", day, "", "a reason", "a letter").read(line.id(), version, act);
    }

    BudgetLineView line(String day) {
        return registry.programmes.line(MANAGER, line.id(), registry.on(day));
    }

    /** What stands in the accounts of a line: provided, available, committed, paid. */
    static String standing(BudgetLineView line) {
        var total = line.total();
        return total.provided() + " " + total.available() + " " + total.committed() + " " + total.paid();
    }

    /** Movements whose postings do not add up to nothing. */
    List<?> uneven() {
        return registry.database.transactions.within(() -> registry.database
                .entities()
                .createQuery("select p.movementId from Posting p group by p.movementId having sum(p.pence) <> 0")
                .getResultList());
    }
}
