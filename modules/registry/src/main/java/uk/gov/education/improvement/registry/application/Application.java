package uk.gov.education.improvement.registry.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WrittenWork;

/** An application to a round; what it says stands in its {@link ApplicationText}s. */
@Entity
@Table(schema = "registry", name = "application")
class Application extends WrittenWork<ApplicationState, ApplicationAct> {
    @Column(name = "round_id")
    private String roundId;

    /** As it was published, which it keeps: of a published round only its days change. */
    @Column(name = "round_name")
    private String roundName;

    /** Who sees what is written of it now, beside its owner. */
    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    /** The owner has one of these in a round; null once it is withdrawn, and then there may be another. */
    private String live;

    /** How often the rule was applied. */
    private int checks;

    /** For EclipseLink. */
    protected Application() {}

    /** To be followed by its first step and its first text. */
    Application(String id, String roundId, String roundName, Owner owner) {
        super(id);
        this.roundId = roundId;
        this.roundName = roundName;
        this.audience = Audience.OWN;
        this.owner = owner.text();
        this.live = live(roundId, owner);
    }

    /** What the one application of an owner to a round is known by. */
    static String live(String roundId, Owner owner) {
        return owner.text() + " " + roundId;
    }

    /**
     * To hand it in shows it to the department, and to amend it takes it out of its sight again.
     *
     * @throws Refused when the act does not follow from where the application stands
     */
    ApplicationStep take(String stepId, Move<ApplicationAct> move, boolean late) {
        var step = new ApplicationStep(stepId, id(), move(move), late);
        switch (move.act()) {
            case SUBMIT -> audience = Audience.DEPARTMENT;
            case AMEND -> audience = Audience.OWN;
            case WITHDRAW -> live = null;
            case START,
                    FIND_ELIGIBLE,
                    FIND_INELIGIBLE,
                    OVERTURN,
                    OVERTURN_AGAINST,
                    SELECT,
                    RESERVE,
                    DECLINE,
                    PROMOTE -> {
                // changes nothing but where it stands
            }
        }
        return step;
    }

    /** @throws Refused when the act does not follow from where the application stands */
    void refuseUnlessMay(ApplicationAct act) {
        if (!may(act)) {
            throw new Refused(notPossible(act, state()));
        }
    }

    boolean may(ApplicationAct act) {
        return table().after(state(), act).isPresent();
    }

    /**
     * By which act a person decides: against what was found, or where nothing could be.
     *
     * @throws Refused when there is nothing to decide where the application stands
     */
    ApplicationAct decided(boolean eligible) {
        var acts = eligible
                ? Stream.of(ApplicationAct.OVERTURN, ApplicationAct.FIND_ELIGIBLE)
                : Stream.of(ApplicationAct.OVERTURN_AGAINST, ApplicationAct.FIND_INELIGIBLE);
        return acts.filter(this::may)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        notPossible(eligible ? ApplicationAct.OVERTURN : ApplicationAct.OVERTURN_AGAINST, state())));
    }

    /** @throws Refused when it is no draft */
    void refuseUnlessDraft() {
        if (!state().orElseThrow().isDraft()) {
            throw new Refused(new ApplicationRefusal.ApplicationNotDraft(called(state())));
        }
    }

    /** The rule is applied once more, which moves its version on. The how manieth time that is. */
    int checked() {
        checks++;
        return checks;
    }

    /** Checks move it on too. */
    @Override
    public long version() {
        return super.version() + checks;
    }

    @Override
    protected StateTable<ApplicationState, ApplicationAct> table() {
        return ApplicationState.TABLE;
    }

    @Override
    protected Refusal notPossible(ApplicationAct act, Optional<ApplicationState> state) {
        return new ApplicationRefusal.ApplicationActNotPossible(act.label().toLowerCase(Locale.ROOT), called(state));
    }

    private static String called(Optional<ApplicationState> state) {
        return state.map(ApplicationState::label).orElse("not started yet").toLowerCase(Locale.ROOT);
    }

    String roundId() {
        return roundId;
    }

    String roundName() {
        return roundName;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }
}
