package uk.gov.education.improvement.registry.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.time.PartialDate;
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

    @Test
    void its_place_in_the_cohort_is_free_again_where_it_ends_before_it_was_a_partner_and_only_then() {
        var never = unbegun();
        take(never, move(PartnerAct.DESIGNATE));
        var once = unbegun();
        take(once, move(PartnerAct.RECORD));

        take(never, move(PartnerAct.END));
        take(once, move(PartnerAct.END));

        assertTrue(never.cameToNothing());
        assertEquals("p", never.knownBy());
        assertFalse(once.cameToNothing());
        assertEquals("307", once.knownBy());
    }

    private static Move<PartnerAct> move(PartnerAct act) {
        return new Move<>(act, PartialDate.parse("2018-12-14"), Optional.empty(), "a reason", "a source");
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
