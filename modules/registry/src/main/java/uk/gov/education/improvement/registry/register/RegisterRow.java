package uk.gov.education.improvement.registry.register;

import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.intervention.InForce;

/**
 * A line of the register.
 *
 * @param id our own
 * @param inIntervention whether it is in intervention on the day, in children's social care
 * @param latest the latest graded judgement certainly published by the day asked
 * @param possible a later one that may have been published by the day: its date is not precise enough to say
 */
public record RegisterRow(
        String id,
        Optional<String> dfeNumber,
        Optional<String> gssCode,
        String name,
        AuthorityType type,
        Region region,
        InForce inIntervention,
        Optional<InspectionView> latest,
        Optional<InspectionView> possible) {}
