package uk.gov.education.improvement.registry.architecture.offender;

import uk.gov.education.improvement.web.offender.Door;

/** Kept to be caught: the registry knows no door. */
class KnowsTheDoor {
    Door door;
}
