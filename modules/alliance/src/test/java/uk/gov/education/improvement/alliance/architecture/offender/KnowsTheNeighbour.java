package uk.gov.education.improvement.alliance.architecture.offender;

import uk.gov.education.improvement.accreditation.offender.Neighbour;

/** Kept to be caught: the two modules do not know each other. */
class KnowsTheNeighbour {
    Neighbour neighbour;
}
