package uk.gov.education.improvement.registry.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.Expression;
import uk.gov.education.improvement.registry.application.TakeApplicationStep;
import uk.gov.education.improvement.registry.application.TakeOutcome;
import uk.gov.education.improvement.registry.application.WriteExpression;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.CreateProgramme;
import uk.gov.education.improvement.registry.funding.LineFields;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.Prepared;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundOutcomes;
import uk.gov.education.improvement.registry.round.RoundTerms;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.TieBreak;

/** A round of £1,000 whose outcome is published: those that applied are selected, and have no agreement yet. */
final class Chosen {
    static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    static final String DECIDED = "2018-12-14";

    private static final AtomicInteger NAMES = new AtomicInteger();

    final RegistryOnTestDatabase registry;
    final BudgetLineView line;
    final RoundView round;
    /** Our ids of the applications, in the order in which they applied. */
    final List<String> applications = new ArrayList<>();

    /** @param applicants DfE numbers of those that apply alone, or with others after it: {@code 392 393} */
    Chosen(RegistryOnTestDatabase registry, String... applicants) {
        this.registry = registry;
        var name = "Chosen " + NAMES.incrementAndGet();
        registry.setTheDay("2018-05-01");
        var programme = registry.budgetWork.create(
                MANAGER,
                new CreateProgramme(
                        name, PartialDate.parse("2018-04-01"), Optional.empty(), Optional.empty(), "a source"));
        this.line = registry.budgetWork.open(
                MANAGER,
                programme.id(),
                new LineFields(
                                "Partnerships",
                                "support",
                                "",
                                Map.of("2018-19", "£400", "2019-20", "£600"),
                                on("2018-04-01"))
                        .read());
        var draft = registry.roundWork.prepare(MANAGER, terms(name));
        Prepared.took(registry, draft, RoundAct.PUBLISH, "2018-05-01");
        for (var applicant : applicants) {
            applications.add(submitted(draft.id(), List.of(applicant.split(" "))));
        }
        registry.setTheDay(DECIDED);
        for (var id : applications) {
            var found = registry.applications.find(MANAGER, id, registry.on(DECIDED));
            registry.applicationChecks.check(MANAGER, id, found.version());
        }
        this.round = concluded(draft.id());
    }

    private RoundTerms terms(String name) {
        return new RoundTerms(
                name,
                Optional.of("Partners who help others"),
                Optional.of(line.id()),
                Optional.of(100_000L),
                Optional.of(8),
                Optional.of("2017-10"),
                Optional.of(LocalDate.parse("2018-06-29")),
                Optional.of(LocalDate.parse("2018-05-01")),
                Optional.of(LocalDate.parse("2018-06-29")),
                Optional.of(LocalDate.parse(DECIDED)),
                List.of(new Criterion("What is offered", "", 100, 5)),
                List.of(new Question("What will you offer to others?", "", 10)),
                Optional.of(2),
                Optional.of(TieBreak.HANDED_IN_FIRST));
    }

    private String submitted(String roundId, List<String> members) {
        var lead = lead(members.getFirst());
        var draft = registry.applicationWork.start(lead, roundId);
        var written = registry.applicationWork.write(
                lead,
                new WriteExpression(
                        draft.id(),
                        draft.version(),
                        new Expression("Of " + String.join(" and ", members), members, Map.of("1", "Days"))));
        return registry.applicationWork
                .take(lead, TakeApplicationStep.read(written.id(), written.version(), ApplicationAct.SUBMIT, ""))
                .id();
    }

    /** What a decision and its publication would do. */
    private RoundView concluded(String id) {
        var recording = registry.wiring.the(Recording.class);
        var rounds = registry.wiring.the(RoundOutcomes.class);
        var outcomes = registry.wiring.the(ApplicationOutcomes.class);
        var ran = new AccessTable().scope(MANAGER, RoundWork.RUN);
        registry.database.transactions.within(() -> {
            var writing = new Writing(registry.database.entities());
            rounds.take(ran, id, on(DECIDED).read(RoundAct.DECIDE), writing);
            return recording.append(MANAGER, writing);
        });
        registry.database.transactions.within(() -> {
            var writing = new Writing(registry.database.entities());
            rounds.take(ran, id, on(DECIDED).read(RoundAct.CONCLUDE), writing);
            outcomes.take(
                    new AccessTable().scope(MANAGER, Applications.READ),
                    applications.stream()
                            .map(one -> new TakeOutcome(one, ApplicationAct.SELECT, "Among the best"))
                            .toList(),
                    PartialDate.parse(DECIDED),
                    "Ministers",
                    writing);
            return recording.append(MANAGER, writing);
        });
        return registry.rounds.find(MANAGER, id, registry.on(DECIDED));
    }

    /** Whoever applied alone. */
    void withdrew(String number) {
        var lead = lead(number);
        var id = applications.stream()
                .filter(one -> registry.applications
                        .find(MANAGER, one, registry.on(DECIDED))
                        .name()
                        .equals("Of " + number))
                .findFirst()
                .orElseThrow();
        var found = registry.applications.find(lead, id, registry.on(DECIDED));
        registry.applicationWork.take(
                lead, TakeApplicationStep.read(id, found.version(), ApplicationAct.WITHDRAW, "We cannot"));
    }

    static Asker lead(String number) {
        var organisation = Organisation.parse("authority:" + number);
        return new Asker("p-" + number, number, organisation, Set.of("authority-lead"), Origin.REST, "correlation");
    }

    static MoveFields on(String day) {
        return new MoveFields(day, "", "a reason", "a letter");
    }

    /** £1,000 over two financial years, in a new cohort. */
    AgreementFields fields(String cohort) {
        return new AgreementFields(
                applications,
                cohort,
                "Cohort " + cohort,
                "Partner in Practice",
                DECIDED,
                "2021-03",
                Map.of("2018-19", "£400", "2019-20", "£600"),
                Map.of(),
                on(DECIDED));
    }

    /** For the first that applied alone: £250 of the next financial year. */
    ProposeAgreements another(String cohort) {
        return new AgreementFields(
                        List.of(applications.getFirst()),
                        cohort,
                        "",
                        "",
                        DECIDED,
                        "2021-03",
                        Map.of("2019-20", "£250"),
                        Map.of(),
                        on(DECIDED))
                .read(round);
    }

    AgreementsView proposed(String cohort) {
        return registry.agreementWork.propose(MANAGER, fields(cohort).read(round));
    }

    AgreementsView approved(AgreementsView proposed) {
        return registry.agreementWork.approve(
                MANAGER,
                new ApproveAgreements(
                        round.id(), proposed.version(), on(DECIDED).read(AwardAct.APPROVE)));
    }

    AgreementView withdrawn(AgreementView agreement, String day) {
        return registry.agreementWork.withdraw(
                MANAGER,
                new WithdrawAgreement(
                        round.id(), agreement.id(), agreement.version(), on(day).read(AwardAct.WITHDRAW)));
    }

    AgreementView signed(AgreementView approved, String day) {
        return registry.agreementWork.sign(
                MANAGER,
                new SignAgreement(round.id(), approved.id(), approved.version(), on(day).read(AwardAct.AGREE)));
    }
}
