package uk.gov.education.improvement.kernel.architecture.offender;

import uk.gov.education.improvement.web.offender.Door;

/** Kept to be caught: no module but web knows a door. */
class KnowsTheDoor {
    Door door;
}
