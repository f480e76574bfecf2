package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;

/** What stands about authorities on a day: their latest judgement, and whether they are in intervention. */
@Dependent
class Standings {
    private final Inspections inspections;
    private final AuthoritiesInIntervention inIntervention;

    @Inject
    Standings(Inspections inspections, AuthoritiesInIntervention inIntervention) {
        this.inspections = inspections;
        this.inIntervention = inIntervention;
    }

    record Standing(Inspections.Judged judged, InForce inIntervention) {}

    /** Of some authorities, by their ids. */
    Function<String, Standing> of(Asker by, List<String> ids, AsAt asAt) {
        if (ids.isEmpty()) {
            return id -> new Standing(Inspections.Judged.NOT_RECORDED, InForce.NO);
        }
        var judged = inspections.standing(by, ids, asAt);
        var answers = inIntervention.inForce(by, ids, asAt);
        return id -> new Standing(
                judged.getOrDefault(id, Inspections.Judged.NOT_RECORDED), answers.getOrDefault(id, InForce.NO));
    }

    /** What a filter by these leaves of what was found. */
    Leaving leaving(Asker by, Leaving found, RegisterFilter filter, AsAt asAt) {
        var leaving = filter.overall().isEmpty() ? found : found.among(inspections.judged(by, filter.overall(), asAt));
        var asked = filter.inIntervention();
        if (asked.isEmpty()) {
            return leaving;
        }
        // whoever is not in intervention is not among the answers
        var answers = inIntervention.inForce(by, List.of(), asAt);
        return asked.contains(InForce.NO)
                ? leaving.without(having(answers, answer -> !asked.contains(answer)))
                : leaving.among(having(answers, asked::contains));
    }

    private static Set<String> having(Map<String, InForce> answers, Predicate<InForce> asked) {
        return answers.entrySet().stream()
                .filter(answer -> asked.test(answer.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
