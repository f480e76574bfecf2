package uk.gov.education.improvement.registry.funding;

import java.util.Map;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;

/**
 * What a form or a program says of a new budget line, as it was typed.
 *
 * @param organisation {@code lga} where the line as a whole is for the LGA; blank where it is awarded piece by piece
 * @param amounts by financial year; or one on each line of a text, such as {@code 2018-19: £1,000,000}
 */
public record LineFields(
        String name, String purpose, String organisation, Map<String, String> amounts, MoveFields opened) {
    /** As forms have amounts: a line for each financial year. */
    public static Map<String, String> amounts(String text) {
        var amounts = new TreeMap<String, String>();
        for (var line : text.strip().split("\n")) {
            if (!line.isBlank()) {
                var parts = line.split(":", 2);
                amounts.merge(
                        parts[0].strip(),
                        parts.length == 2 ? parts[1].strip() : "",
                        // the same year twice is said to be no amount, and never added up unasked
                        (one, other) -> one + " and " + other);
            }
        }
        return amounts;
    }

    /** @throws Refused with all that is wrong */
    public OpenLine read() {
        var faults = new Faults();
        var who = ProgrammeFields.said(organisation)
                .map(text -> faults.reading("organisation", () -> organisation(text)));
        var money = years(faults, amounts);
        var move = faults.making(() -> opened.read(LineAct.OPEN));
        var command = faults.making(
                () -> new OpenLine(
                        ProgrammeFields.said(name).orElse(null),
                        ProgrammeFields.said(purpose).orElse(null),
                        who,
                        money,
                        move),
                "effective");
        faults.refuseIfAny();
        return command;
    }

    /** Amounts by financial year; what is wrong with one is said of the field {@code amounts}. */
    public static Map<FinancialYear, Money> years(Faults faults, Map<String, String> amounts) {
        var money = new TreeMap<FinancialYear, Money>();
        if (amounts != null) {
            amounts.forEach((year, amount) -> {
                var when = faults.reading("amounts", () -> FinancialYear.parse(year));
                var what = faults.reading("amounts", () -> Money.parse(amount));
                if (when != null && what != null) {
                    money.put(when, what);
                }
            });
        }
        return money;
    }

    private static Organisation organisation(String text) {
        if (!text.equalsIgnoreCase("lga")) {
            throw new Refused(new Invalid(
                    "organisation", "“" + text + "” is not lga, the one organisation a whole line can be for"));
        }
        return Organisation.parse("lga");
    }
}
