package uk.gov.education.improvement.registry.instrument;

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
        var readInstrument = faults.choice("instrument", instrument, Instrument.class, Instrument::label);
        var readService = faults.choice("service", service, ServiceArea.class, ServiceArea::label);
        return faults.gathering(() -> new Terms(
                readInstrument.orElse(null),
                readService.orElse(null),
                Faults.said(trigger).orElse(""),
                Faults.said(inspectionId),
                new Roles(
                        Faults.said(adviser), Faults.said(commissioner), Faults.said(boardChair), Faults.said(others)),
                Faults.said(note),
                "stated by the department",
                Faults.said(source).orElse("")));
    }
}
