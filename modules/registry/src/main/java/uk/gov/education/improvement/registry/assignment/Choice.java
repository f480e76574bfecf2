package uk.gov.education.improvement.registry.assignment;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** Which offer serves a need, as the solver changes its mind about it. Public for the solver only. */
@PlanningEntity
public class Choice {
    @PlanningId
    public String needId;

    private Want want;

    /** Those that may serve it and could at all: the others are no choice. */
    @ValueRangeProvider
    public List<Offer> offers;

    /** Null where nobody serves it. */
    @PlanningVariable(allowsUnassigned = true)
    public Offer offer;

    /** For the solver. */
    public Choice() {}

    Choice(Want want, List<Offer> offers) {
        this.needId = want.needId();
        this.want = want;
        this.offers = offers;
    }

    String needId() {
        return needId;
    }

    Offer offer() {
        return offer;
    }

    int halfDays() {
        return want.halfDays();
    }

    /** What the offer that is chosen brings. */
    long gain() {
        return (long) want.gains().get(offer.provider()) * want.urgency();
    }
}
