package uk.gov.education.improvement.registry.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.LineRef;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * An award as at a day.
 *
 * @param version how many steps had been recorded by then
 * @param name of the partnership or the trust
 * @param roundId of the round from which its agreement follows; empty where it stands by itself
 * @param members the authorities it is for, each with its share
 * @param years how much is of which financial year
 * @param state after the last step that had certainly taken effect; empty where that is not sure of any
 * @param paid what was paid by the day, without what was clawed back
 * @param unplanned what is in no instalment yet
 */
public record AwardView(
        String id,
        long version,
        LineRef line,
        String name,
        String purpose,
        Optional<String> roundId,
        List<Member> members,
        List<Year> years,
        Money total,
        Optional<AwardState> state,
        Money paid,
        Money clawedBack,
        Money unplanned,
        List<InstalmentView> instalments,
        List<Step> steps,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /** What may be done to it by itself, in the order of its life: without what its agreement does. */
    public List<AwardAct> acts() {
        return state.map(AwardAct::after).orElse(List.of()).stream()
                .filter(act -> roundId.isEmpty() || !act.isOfAgreement())
                .toList();
    }

    /**
     * @param authorityId empty where it is for another organisation as a whole
     * @param organisation as people sign in for it: {@code authority:392} or {@code lga}
     * @param oddPenny whether the share has one of the pennies that could not be shared
     */
    public record Member(
            Optional<String> authorityId,
            Optional<String> dfeNumber,
            String organisation,
            Money share,
            boolean oddPenny) {}

    public record Year(FinancialYear year, Money amount) {}

    /** @param source who says so, and where: the evidence */
    public record Step(AwardAct act, AwardState to, String effective, String why, String source, Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }
}
