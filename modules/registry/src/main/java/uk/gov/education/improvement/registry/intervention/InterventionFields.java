package uk.gov.education.improvement.registry.intervention;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** An instrument as it is typed or sent, field by field; any may be null or blank. What both doors read. */
public record InterventionFields(
        String instrument,
        String service,
        String trigger,
        String inspectionId,
        String adviser,
        String commissioner,
        String boardChair,
        String others,
        String note,
        String source) {

    /** @throws Refused with everything that is wrong, each under the name of its field */
    public Terms read() {
        var faults = new Faults();
        var readInstrument = choice(faults, "instrument", instrument, Instrument.class, Instrument::label);
        var readService = choice(faults, "service", service, ServiceArea.class, ServiceArea::label);
        return gathering(
                faults,
                () -> new Terms(
                        readInstrument.orElse(null),
                        readService.orElse(null),
                        text(trigger).orElse(""),
                        text(inspectionId),
                        new Roles(text(adviser), text(commissioner), text(boardChair), text(others)),
                        text(note),
                        "stated by the department",
                        text(source).orElse("")));
    }

    /** Makes what may refuse with faults of its own, and says them with those found before; not twice of one field. */
    static <T> T gathering(Faults faults, Supplier<T> making) {
        var before = faults.found();
        var unread = before.stream().map(Fault::field).collect(Collectors.toSet());
        try {
            var made = making.get();
            faults.refuseIfAny();
            return made;
        } catch (Refused alsoWrong) {
            alsoWrong.refusal().faults().stream()
                    .filter(fault -> !unread.contains(fault.field()))
                    .forEach(fault -> faults.when(true, fault.field(), fault.words()));
            throw new Refused(new Invalid(faults.found()));
        }
    }

    /** Out of a fixed set, by name or by label. */
    static <E extends Enum<E>> Optional<E> choice(
            Faults faults, String field, String value, Class<E> type, Function<E, String> label) {
        var given = text(value);
        var choices = Arrays.asList(type.getEnumConstants());
        var choice = given.flatMap(said -> choices.stream()
                .filter(one ->
                        one.name().equalsIgnoreCase(said) || label.apply(one).equalsIgnoreCase(said))
                .findFirst());
        faults.when(
                given.isPresent() && choice.isEmpty(),
                field,
                "Select one of " + choices.stream().map(label).collect(Collectors.joining(", ")));
        return choice;
    }

    static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(said -> !said.isEmpty());
    }
}
