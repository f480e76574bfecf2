package uk.gov.education.improvement.alliance.alliance;

import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionView;

/**
 * A member of an alliance, with its judgement on the day.
 *
 * @param latest the latest graded judgement certainly published by the day
 * @param possible a later one that may have been published by the day
 */
public record MemberView(AuthorityRef authority, Optional<InspectionView> latest, Optional<InspectionView> possible) {}
