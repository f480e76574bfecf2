package uk.gov.education.improvement.registry.counterpart;

import java.util.List;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * A recipient of support that is over, and authorities like it.
 *
 * @param own its last report before, and its next
 * @param later all its graded reports since support ended, oldest first
 * @param counterparts who is most like it first; none where it has no overall grade to be matched by
 * @param counts of the counterparts
 */
public record Beside(
        AuthorityRef recipient,
        Window window,
        Course own,
        List<Report> later,
        List<Counterpart> counterparts,
        Counts counts) {
    static Beside of(
            AuthorityRef recipient, Window window, Course own, List<Report> later, List<Counterpart> counterparts) {
        return new Beside(
                recipient,
                window,
                own,
                later,
                counterparts,
                Counts.of(counterparts.stream().map(Counterpart::course).toList()));
    }
}
