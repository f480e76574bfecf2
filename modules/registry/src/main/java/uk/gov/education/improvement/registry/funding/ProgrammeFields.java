package uk.gov.education.improvement.registry.funding;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** What a form or a program says of a new programme, as it was typed. */
public record ProgrammeFields(String name, String announced, String stated, String statedAs, String source) {
    /** @throws Refused with all that is wrong */
    public CreateProgramme read() {
        var faults = new Faults();
        var day = Optional.ofNullable(faults.reading(
                "announced", () -> PartialDate.parseOptional(announced).orElse(null)));
        var total = said(stated).map(text -> faults.reading("stated", () -> Money.parse(text)));
        var command = faults.making(() -> new CreateProgramme(
                said(name).orElse(null),
                day.orElse(null),
                total,
                said(statedAs),
                said(source).orElse(null)));
        faults.refuseIfAny();
        return command;
    }

    static Optional<String> said(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
