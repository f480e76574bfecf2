package uk.gov.education.improvement.accreditation.phase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Names;

/** Phases of accreditation by number and name: those that were planned by the day. */
@Dependent
public class SearchedPhases implements Searched {
    private final Phases phases;

    @Inject
    public SearchedPhases(Phases phases) {
        this.phases = phases;
    }

    @Override
    public String subject() {
        return PhaseWork.SUBJECT;
    }

    @Override
    public String plural() {
        return "Phases of accreditation";
    }

    @Override
    public Act act() {
        return Phases.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var meant = Few.meant(phases.list(by, asAt), SearchedPhases::terms, Names.words(text));
        return meant.shown(most, SearchedPhases::hit);
    }

    private static Set<String> terms(PhaseView phase) {
        return Names.terms(phase.title() + " of accreditation");
    }

    private static Hit hit(PhaseView phase) {
        return new Hit(
                phase.id(),
                Optional.empty(),
                phase.title(),
                phase.last()
                                .map(last -> phase.state().orElseThrow().label() + " from " + last.effectiveInWords())
                                .orElse("Perhaps planned")
                        + ". Sites recorded here: " + phase.recorded());
    }
}
