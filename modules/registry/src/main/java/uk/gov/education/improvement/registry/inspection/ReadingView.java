package uk.gov.education.improvement.registry.inspection;

import java.util.Optional;

/**
 * One reading in the history of a judgement. When and why it was recorded stand in the reading itself.
 *
 * @param stands whether it is the one that stands
 * @param by who recorded it; empty for those who may not read the record of change
 */
public record ReadingView(InspectionView reading, boolean stands, Optional<String> by) {}
