package uk.gov.education.improvement.registry.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Needs, and the acts that tests take with them. */
final class Raised {
    static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    static final Asker NORTH_TYNESIDE = Askers.NORTH_TYNESIDE;
    static final Asker WIGAN = of("authority:359", "authority-lead");
    static final Asker NORTH_EAST = of("region:North East", "regional-lead");
    static final String DAY = "2026-03-02";

    final RegistryOnTestDatabase registry;

    Raised(RegistryOnTestDatabase registry) {
        this.registry = registry;
        registry.setTheDay(DAY);
    }

    static Asker of(String organisation, String role) {
        return new Asker(
                "p-" + organisation,
                organisation,
                Organisation.parse(organisation),
                Set.of(role),
                Origin.REST,
                "correlation");
    }

    static NeedTerms terms(Urgency urgency, String... themes) {
        return new NeedTerms(
                "A stronger front door",
                "Somebody who has done it before",
                List.of(themes),
                urgency,
                Optional.of("An audit of our own"),
                Optional.empty(),
                Optional.of("Assistant director"));
    }

    /** Of the own authority, as of today. */
    NeedView own(Asker by, Urgency urgency, String... themes) {
        return registry.needWork.raise(
                by,
                new RaiseNeed(
                        Optional.empty(),
                        RaisedBy.AUTHORITY,
                        Optional.empty(),
                        Optional.empty(),
                        terms(urgency, themes)));
    }

    /** By the department, as of a day. */
    NeedView of(String dfeNumber, String day, Urgency urgency, String... themes) {
        return registry.needWork.raise(
                MANAGER,
                new RaiseNeed(
                        Optional.of(dfeNumber),
                        RaisedBy.DEPARTMENT,
                        Optional.empty(),
                        Optional.of(LocalDate.parse(day)),
                        terms(urgency, themes)));
    }

    NeedView changed(Asker by, NeedView need, NeedTerms terms) {
        return registry.needWork.change(by, new ChangeNeed(need.id(), need.version(), terms));
    }

    NeedView took(Asker by, NeedView need, NeedAct act) {
        return registry.needWork.take(by, new TakeNeedStep(need.id(), need.version(), act, "a reason"));
    }

    /** As an engagement does, with the eyes of another authority. */
    void told(NeedView need, NeedAct act, String day) {
        var scope = registry.database.access.scope(WIGAN, Needs.READ);
        registry.database.transactions.within(() -> {
            var writing = registry.wiring.the(NeedStore.class).writing();
            registry.needOutcomes.take(scope, need.id(), move(act, day), writing);
            return registry.database.recording.append(WIGAN, writing);
        });
    }

    static Move<NeedAct> move(NeedAct act, String day) {
        return new Move<>(act, PartialDate.parse(day), Optional.empty(), "An engagement", "An engagement");
    }

    NeedView found(Asker by, NeedView need, String day) {
        return registry.needs.find(by, need.id(), registry.on(day));
    }
}
