package uk.gov.education.improvement.registry.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.ProposeAward;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.partner.NameCohort;

/**
 * Proposes agreements to all whom a round selected and that have none yet.
 *
 * @param applications to whom, by our ids: all that are selected and have none, as the asker has seen them
 * @param cohort which they join as partners
 * @param agreed from when to when they are to be partners
 * @param amounts what is for all of them together, by financial year
 * @param weights by application: its part of each amount; 1 for whoever is not named
 * @param proposed the act is {@link AwardAct#PROPOSE}
 */
public record ProposeAgreements(
        String roundId,
        Set<String> applications,
        NameCohort cohort,
        Span agreed,
        Map<FinancialYear, Money> amounts,
        Map<String, Long> weights,
        Move<AwardAct> proposed) {
    /** @throws Refused with all that is wrong */
    public ProposeAgreements {
        var faults = new Faults();
        faults.when(amounts.isEmpty(), "amounts", "Enter an amount for at least one financial year");
        faults.when(
                amounts.size() > ProposeAward.MOST,
                "amounts",
                "Enter amounts for at most " + ProposeAward.MOST + " financial years");
        faults.when(
                weights.values().stream().anyMatch(weight -> weight < 1 || weight > ProposeAward.HEAVIEST),
                "weights",
                "Each weight is a whole number from 1 to 1,000,000");
        faults.when(applications.isEmpty(), "applications", "Name to whom they are proposed");
        faults.refuseIfAny();
        if (proposed != null) {
            ApproveAgreements.refuseVague(proposed);
        }
        applications = Set.copyOf(applications);
        amounts = new TreeMap<>(amounts);
        weights = Map.copyOf(weights);
    }

    /**
     * What one partnership gets.
     *
     * @param years each with whether it got one of the pennies that could not be shared
     */
    public record Part(ApplicationView application, Map<FinancialYear, Money.Part> years) {
        public Money total() {
            return Money.sum(years.values().stream().map(Money.Part::amount).toList());
        }

        public boolean oddPenny() {
            return years.values().stream().anyMatch(Money.Part::oddPenny);
        }

        Map<FinancialYear, Money> amounts() {
            var amounts = new TreeMap<FinancialYear, Money>();
            years.forEach((year, part) -> {
                if (part.amount().isPositive()) {
                    amounts.put(year, part.amount());
                }
            });
            return amounts;
        }
    }

    public Money total() {
        return Money.sum(amounts.values());
    }

    /**
     * Each financial year is split over all of them by their weights, so that each year adds up to the penny.
     *
     * @throws Refused when they are others than the asker has seen, one is weighed that is none of them, or would get nothing
     */
    public List<Part> parts(List<ApplicationView> selected) {
        var ids = selected.stream().map(ApplicationView::id).toList();
        if (!applications.equals(Set.copyOf(ids))) {
            throw new Refused(new AgreementRefusal.SelectionMovedOn(
                    selected.stream().map(ApplicationView::name).toList()));
        }
        weights.keySet().stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw new Refused(new Invalid("weights", "“" + id + "” is not selected, or has an agreement already"));
        });
        var heavy = ids.stream().map(id -> weights.getOrDefault(id, 1L)).toList();
        var years = new ArrayList<Map<FinancialYear, Money.Part>>();
        ids.forEach(id -> years.add(new TreeMap<>()));
        amounts.forEach((year, amount) -> {
            var split = amount.split(heavy);
            for (var place = 0; place < split.size(); place++) {
                years.get(place).put(year, split.get(place));
            }
        });
        var parts = new ArrayList<Part>();
        for (var place = 0; place < years.size(); place++) {
            parts.add(new Part(selected.get(place), years.get(place)));
        }
        parts.stream().filter(part -> !part.total().isPositive()).findFirst().ifPresent(part -> {
            throw new Refused(new Invalid("amounts", part.application().name() + " would get less than a penny of it"));
        });
        return List.copyOf(parts);
    }
}
