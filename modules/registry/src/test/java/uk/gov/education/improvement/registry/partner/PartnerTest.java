package uk.gov.education.improvement.registry.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The whole table of states: what leads where, and what is refused. */
class PartnerTest implements WalksTheTable<Partner, PartnerState, PartnerAct> {
    @Override
    public StateTable<PartnerState, PartnerAct> table() {
        return PartnerState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- DESIGNATE DESIGNATED",
                "- RECORD ACTIVE",
                "DESIGNATED ACTIVATE ACTIVE",
                "DESIGNATED END ENDED",
                "ACTIVE REVIEW UNDER_REVIEW",
                "ACTIVE END ENDED",
                "UNDER_REVIEW RENEW RENEWED",
                "UNDER_REVIEW SUSPEND SUSPENDED",
                "UNDER_REVIEW END ENDED",
                "RENEWED REVIEW UNDER_REVIEW",
                "RENEWED END ENDED",
                "SUSPENDED RENEW RENEWED",
                "SUSPENDED END ENDED");
    }

    @Override
    public Partner unbegun() {
        return new Partner("p", "PiP-2", new Partnership("307", Optional.empty()), LocalDate.parse("2018-12-01"), true);
    }

    @Override
    public Step<PartnerState, PartnerAct> take(Partner partner, Move<PartnerAct> move) {
        return partner.take("s", move);
    }

    @Override
    public Class<? extends Refusal> refusal() {
        return PartnerRefusal.PartnerActNotPossible.class;
    }
}
