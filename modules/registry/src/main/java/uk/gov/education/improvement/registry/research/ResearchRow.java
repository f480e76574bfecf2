package uk.gov.education.improvement.registry.research;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a row of a file of research projects says.
 *
 * @param themes names or codes
 */
record ResearchRow(
        String title,
        List<String> themes,
        List<String> dfeNumbers,
        List<String> researchers,
        Optional<PartialDate> from,
        Optional<PartialDate> until,
        List<Product> products,
        PartialDate published,
        String source) {
    ResearchTerms terms(List<String> codes, List<String> authorityIds) {
        return new ResearchTerms(
                title,
                codes,
                authorityIds,
                researchers,
                from.map(PartialDate::said),
                until.map(PartialDate::said),
                products,
                published.said(),
                source);
    }
}
