package uk.gov.education.improvement.registry.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.funding.LineFields;
import uk.gov.education.improvement.registry.partner.CohortKind;
import uk.gov.education.improvement.registry.partner.NameCohort;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * What a form or a program says of the agreements of a round, as it was typed.
 *
 * @param applications to whom: all that are selected and have none
 * @param cohort the code of one that is there, or of a new one
 * @param cohortName what a new one is called
 * @param kind what its partners are called
 * @param starts from when they are partners
 * @param ends the last day, month or year; blank where none is agreed
 * @param amounts for all together, by financial year
 * @param weights by application
 */
public record AgreementFields(
        List<String> applications,
        String cohort,
        String cohortName,
        String kind,
        String starts,
        String ends,
        Map<String, String> amounts,
        Map<String, String> weights,
        MoveFields proposed) {
    /** @throws Refused with all that is wrong */
    public ProposeAgreements read(RoundView round) {
        var faults = new Faults();
        faults.when(Faults.said(cohort).isEmpty(), "cohort", "Enter what the cohort of partners is known by");
        var from = date(faults, "starts", starts);
        faults.when(
                from.isEmpty()
                        && faults.found().stream()
                                .noneMatch(fault -> fault.field().equals("starts")),
                "starts",
                "Enter from when they are partners");
        var until = date(faults, "ends", ends);
        var agreed = from.map(day -> faults.reading(
                "ends",
                () -> new Span(
                        Optional.of(day),
                        until.<End>map(last -> new End.On(last, true)).orElse(new End.NotRecorded()))));
        var kinds = faults.choice("kind", kind, CohortKind.class, CohortKind::label);
        var money = LineFields.years(faults, amounts);
        var heavy = new HashMap<String, Long>();
        if (weights != null) {
            weights.forEach((id, typed) -> Faults.said(typed)
                    .map(text -> faults.reading("weights", () -> weight(text)))
                    .ifPresent(weight -> heavy.put(id, weight)));
        }
        var move = faults.making(() -> proposed.read(AwardAct.PROPOSE));
        var named = from.isEmpty()
                ? null
                : faults.making(
                        () -> new NameCohort(
                                Faults.said(cohort).orElse(null),
                                Faults.said(cohortName),
                                kinds,
                                from.get(),
                                round.terms().rule(),
                                move == null ? "" : move.source()),
                        "source");
        var command = faults.making(() -> new ProposeAgreements(
                round.id(),
                applications == null ? Set.of() : Set.copyOf(applications),
                named,
                agreed.orElse(null),
                money,
                heavy,
                move));
        faults.refuseIfAny();
        return command;
    }

    private static Optional<PartialDate> date(Faults faults, String field, String text) {
        return Optional.ofNullable(
                faults.reading(field, () -> PartialDate.parseOptional(text).orElse(null)));
    }

    private static Long weight(String text) {
        if (!text.matches("\\d{1,7}")) {
            throw new Refused(new Invalid("weights", "“" + text + "” is not a whole number"));
        }
        return Long.parseLong(text);
    }
}
