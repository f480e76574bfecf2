package uk.gov.education.improvement.registry.award;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.funding.LineFields;

/**
 * What a form or a program says of a new award, as it was typed.
 *
 * @param authorities our ids, DfE numbers or GSS codes with semicolons between, such as {@code 392; 393}
 * @param weights whole numbers with semicolons between, in the order of the authorities; blank for shares alike
 * @param amounts by financial year
 */
public record AwardFields(
        String name,
        String purpose,
        String authorities,
        String weights,
        Map<String, String> amounts,
        MoveFields proposed) {
    /** @throws Refused with all that is wrong */
    public ProposeAward read(String lineId) {
        var faults = new Faults();
        var shares = parts(weights)
                .map(text -> faults.reading("weights", () -> weight(text)))
                .toList();
        var money = LineFields.years(faults, amounts);
        var move = faults.making(() -> proposed.read(AwardAct.PROPOSE));
        var sound = faults.found().isEmpty();
        var command = faults.making(
                () -> new ProposeAward(
                        lineId,
                        stripped(name),
                        stripped(purpose),
                        parts(authorities).distinct().toList(),
                        sound ? shares : List.of(),
                        money,
                        move,
                        Optional.empty()),
                "effective");
        faults.refuseIfAny();
        return command;
    }

    private static Stream<String> parts(String text) {
        return text == null
                ? Stream.of()
                : Arrays.stream(text.split("[;\\n]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Long weight(String text) {
        if (!text.matches("\\d{1,7}")) {
            throw new Refused(new Invalid("weights", "“" + text + "” is not a whole number"));
        }
        return Long.parseLong(text);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
